// The interface's icons: 24 px, drawn with strokes in the text's colour.
const paths = {
  dashboard: 'M4 13h6V4H4zM14 20h6v-9h-6zM4 20h6v-4H4zM14 8h6V4h-6z',
  orders: 'M7 3h10a1 1 0 011 1v17l-3-2-3 2-3-2-3 2V4a1 1 0 011-1zM9 8h6M9 12h6',
  shop: 'M4 10v10h16V10M3 10l2-6h14l2 6M3 10a3 3 0 006 0 3 3 0 006 0 3 3 0 006 0M10 20v-5h4v5',
  product: 'M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9',
  balance: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7a3 3 0 006 0zM19 7l-3 7a3 3 0 006 0z',
  tag: 'M4 4h8l8 8-8 8-8-8zM8 8h.01',
  sales:
    'M9 11a3.5 3.5 0 100-7 3.5 3.5 0 000 7zM2.5 20c.8-3.6 3.2-5 6.5-5s5.7 1.4 6.5 5M16 4.4a3.5 3.5 0 010 6.2M17.5 15.3c2.2.6 3.5 2 4 4.7',
  user: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4 20.5c1-4 4-5.5 8-5.5s7 1.5 8 5.5',
  shield: 'M12 3l8 3v6c0 4.5-3.2 7.6-8 9-4.8-1.4-8-4.5-8-9V6zM9 12l2 2 4-4',
  message: 'M4 5h16v12H9l-5 4zM8 9h8M8 13h5',
  words: 'M4 18L9 6l5 12M5.7 14h6.6M16 12h4M18 10v8M15 18h5',
  settings:
    'M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM9 19.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z',
  audit: 'M8 3h8l4 4v14H4V3zM8 12h8M8 16h5M15 3v5h5',
  sync: 'M20 11a8 8 0 00-14-4.5L4 9M4 4v5h5M4 13a8 8 0 0014 4.5L20 15M20 20v-5h-5',
  upload: 'M12 16V4M7 9l5-5 5 5M4 20h16',
  download: 'M12 4v12M7 11l5 5 5-5M4 20h16',
  print: 'M7 8V3h10v5M7 17H4V9a1 1 0 011-1h14a1 1 0 011 1v8h-3M7 14h10v7H7z',
  search: 'M11 18a7 7 0 100-14 7 7 0 000 14zM20 20l-4-4',
  back: 'M19 12H5M11 6l-6 6 6 6',
  next: 'M9 6l6 6-6 6',
  previous: 'M15 6l-6 6 6 6',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  open: 'M6 9l6 6 6-6',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  trash: 'M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3',
  check: 'M5 12.5l4.5 4.5L19 7',
  clock: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3 2',
  alert: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  info: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 11v5M12 8h.01',
  filter: 'M4 6h16M7 12h10M10 18h4',
  columns: 'M4 5h16v14H4zM9.5 5v14M15 5v14',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  cloud: 'M3 3l18 18M7 18a4 4 0 01-.6-7.9M9.5 6.3A6 6 0 0117.6 11a3.5 3.5 0 012.6 5.4',
  phone: 'M7 3h10v18H7zM11 18h2',
  out: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
  truck: 'M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.5 1.5 0 100-3 1.5 1.5 0 000 3zM17 19a1.5 1.5 0 100-3 1.5 1.5 0 000 3z',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  sun: 'M12 16a4 4 0 100-8 4 4 0 000 8zM12 2v2M12 20v2M4 12H2M22 12h-2M5 5l1.5 1.5M17.5 17.5L19 19M19 5l-1.5 1.5M6.5 17.5L5 19',
  moon: 'M20 14.5A8.5 8.5 0 019.5 4 8.5 8.5 0 1020 14.5z',
  help: 'M12 21a9 9 0 100-18 9 9 0 000 18zM9.5 9.5a2.5 2.5 0 114 2c-.9.6-1.5 1.1-1.5 2M12 17h.01',
  fold: 'M4 5h16v14H4zM9 5v14M16 10l-2 2 2 2',
  key: 'M8 19a4 4 0 100-8 4 4 0 000 8zM11 12l8-8M16 7l3 3',
  link: 'M10 14a4 4 0 006 0l3-3a4 4 0 00-6-6l-1 1M14 10a4 4 0 00-6 0l-3 3a4 4 0 006 6l1-1',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  pause: 'M9 5v14M15 5v14',
  play: 'M7 5l12 7-12 7z',
  undo: 'M9 14l-5-5 5-5M4 9h10a6 6 0 010 12h-3',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  )
}
