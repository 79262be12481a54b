// The interface's icons: 24 px, drawn with strokes in the text's colour.
const paths = {
  home: 'M4 11l8-7 8 7v8a1 1 0 01-1 1h-4v-6H9v6H5a1 1 0 01-1-1z',
  list: 'M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01',
  bolt: 'M13 3L5 13h6l-1 8 8-10h-6z',
  cart: 'M3 4h2.4l2.2 11h10l2-8H6.3M9 19.5h.01M16.5 19.5h.01',
  orders: 'M7 3h10a1 1 0 011 1v17l-3-2-3 2-3-2-3 2V4a1 1 0 011-1zM9 8h6M9 12h6',
  user: 'M12 12a4 4 0 100-8 4 4 0 000 8zM4 20.5c1-4 4-5.5 8-5.5s7 1.5 8 5.5',
  search: 'M11 18a7 7 0 100-14 7 7 0 000 14zM20 20l-4-4',
  back: 'M19 12H5M11 6l-6 6 6 6',
  next: 'M9 6l6 6-6 6',
  close: 'M6 6l12 12M18 6L6 18',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  trash: 'M4 7h16M10 11v6M14 11v6M6 7l1 13h10l1-13M9 7V4h6v3',
  check: 'M5 12.5l4.5 4.5L19 7',
  clock: 'M12 21a9 9 0 100-18 9 9 0 000 18zM12 7v5l3 2',
  alert: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  filter: 'M4 6h16M7 12h10M10 18h4',
  sort: 'M7 4v16M4 17l3 3 3-3M17 20V4M14 7l3-3 3 3',
  paste: 'M9 4h6v3H9zM9 5H6v16h12V5h-3M9 12h6M9 16h4',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  cloud: 'M3 3l18 18M7 18a4 4 0 01-.6-7.9M9.5 6.3A6 6 0 0117.6 11a3.5 3.5 0 012.6 5.4',
  repeat: 'M4 10a6 6 0 016-6h8M15 1l3 3-3 3M20 14a6 6 0 01-6 6H6M9 23l-3-3 3-3',
  phone: 'M7 3h10v18H7zM11 18h2',
  out: 'M14 4h5v16h-5M10 8l-4 4 4 4M6 12h9',
  truck: 'M3 6h11v10H3zM14 10h4l3 3v3h-7M7 19a1.5 1.5 0 100-3 1.5 1.5 0 000 3zM17 19a1.5 1.5 0 100-3 1.5 1.5 0 000 3z',
  bike: 'M6 19a3 3 0 100-6 3 3 0 000 6zM18 19a3 3 0 100-6 3 3 0 000 6zM6 16l3-6h5l4 6M14 10l-1-4h-3M9 10H5',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 24 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={paths[name]} />
    </svg>
  )
}
