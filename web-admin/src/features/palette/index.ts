export { Help, openHelp } from './Help'
export type { Group, Hit, Source } from './hits'
export { openPalette, Palette } from './Palette'
