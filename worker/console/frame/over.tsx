import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { usePlace, useWho } from '../app/place.tsx'
import { listen } from './shortcuts.ts'

type Sheets = typeof import('./sheets.tsx')

/** Fetched this long after the first page stands, so that the palette is there at once when it is asked for. */
const calm = 2_000

/** What lies over the pages: listens to the shortcuts, and draws the palette and the help sheet, whose code comes after the page's. */
export function Over() {
  const { frame } = usePlace()
  const { role } = useWho()
  const { route } = useLocation()
  const sheets = useSignal<Sheets | undefined>(undefined)
  const load = () => {
    import('./sheets.tsx').then(
      (module) => {
        sheets.value = module
      },
      // Without a connection nothing opens; the next press tries again.
      () => {
        frame.sheet.value = undefined
      },
    )
  }
  useEffect(() => listen(role, frame, route), [role, frame, route])
  useEffect(() => {
    const timer = setTimeout(load, calm)
    return () => clearTimeout(timer)
  }, [])
  const open = frame.sheet.value
  useEffect(() => {
    if (open !== undefined && sheets.value === undefined) load()
  }, [open])
  // A dialog tells of its end a moment later, when another may be open already.
  const close = () => {
    if (frame.sheet.value === open) frame.sheet.value = undefined
  }
  if (open === undefined || sheets.value === undefined) return null
  const { Help, Leaving, Palette } = sheets.value
  if (open === 'leaving') return <Leaving close={close} />
  return open === 'help' ? <Help close={close} /> : <Palette close={close} />
}
