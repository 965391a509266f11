import type { EntryName } from '../app/nav.ts'

/** One line drawing on a field of 20 × 20, in the colour of the text around it. */
export function Icon({ of }: { of: EntryName | 'find' | 'down' }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path d={drawings[of]} />
    </svg>
  )
}

const deals = 'M3.5 6.5h13v9h-13zM7.5 6.5V4.5h5v2M3.5 10.5h13'
const score = 'M3.5 15a6.5 6.5 0 1 1 13 0M10 15l3-4.5'

const drawings: Record<EntryName | 'find' | 'down', string> = {
  board: 'M3.5 16.5h13M5.5 13.5v-3M10 13.5v-8M14.5 13.5V8',
  deals,
  people:
    'M7.5 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 16c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M13 5a2.3 2.3 0 0 1 0 4.4M14.5 12.3c1.6.6 2.5 1.9 2.5 3.7',
  process: 'M3 5.5h4v3h-4zM13 5.5h4v3h-4zM8 12.5h4v3h-4zM7 7h6M15 8.5v5.5h-3M5 8.5v5.5h3',
  manuals: 'M10 5.5c-1.5-1-3.5-1.5-6-1.5v11c2.5 0 4.5.5 6 1.5 1.5-1 3.5-1.5 6-1.5v-11c-2.5 0-4.5.5-6 1.5zM10 5.5v11',
  queue: 'M3.5 11.5 5.5 4.5h9l2 7v4h-13zM3.5 11.5h4a2.5 2.5 0 0 0 5 0h4',
  today: 'M4 5h12v11.5h-12zM4 8.5h12M7 3.5V6M13 3.5V6M7.5 12.5l2 2 3-3.5',
  myScore: score,
  myDeals: deals,
  logs: 'M5 3.5h7l3 3v10h-10zM12 3.5v3h3M7.5 10h5M7.5 13h5',
  sites: 'M3.5 4.5h13v11h-13zM3.5 8h13M6 6.25h.5',
  settings: 'M3.5 6h7M14.5 6h2M12.5 4v4M3.5 14h2M9.5 14h7M7.5 12v4',
  account: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 16.5c0-3 2.7-4.5 6-4.5s6 1.5 6 4.5',
  find: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  down: 'M6 8.5l4 4 4-4',
}
