import '../styles/sheets.css'

/** What opens over a page, fetched together. */
export { Help } from './help.tsx'
export { Leaving } from './leaving.tsx'
export { Palette } from './palette.tsx'
