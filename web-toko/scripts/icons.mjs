// Draws the PNG icons from public/icons/icon.svg with a Chromium (CHROMIUM=/path, else `chromium`).
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('../public/icons/', import.meta.url))
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
const work = mkdtempSync(join(tmpdir(), 'icons-'))

function draw(name, size, maskable) {
  // A maskable icon fills its square; what matters stays in the middle.
  const image = maskable
    ? svg
        .replace('rx="112"', '')
        .replace('viewBox="0 0 512 512"', 'viewBox="-40 -40 592 592"')
        .replace('<rect ', '<rect x="-40" y="-40" style="width:592px;height:592px" ')
    : svg
  const page = join(work, 'icon.html')
  writeFileSync(
    page,
    `<body style="margin:0;background:transparent">${image.replace('<svg ', `<svg width="${size}" height="${size}" style="display:block" `)}`,
  )
  execFileSync(
    process.env.CHROMIUM ?? 'chromium',
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--default-background-color=00000000',
      `--window-size=${size},${size}`,
      `--screenshot=${join(folder, name)}`,
      `file://${page}`,
    ],
    { stdio: 'ignore' },
  )
}

draw('icon-192.png', 192, false)
draw('icon-512.png', 512, false)
draw('icon-maskable-512.png', 512, true)
