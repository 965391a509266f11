import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { checkManual, type DraftReport } from '#shared/api/drafts.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import type { Trouble } from '../models/load.ts'

/** A text is looked at once the typing rests this long. */
const rest = 400

export interface Checked {
  /** The last look, and of which text it was. */
  report: { of: string; said: DraftReport } | undefined
  trouble: Trouble | undefined
  busy: boolean
  again: () => void
}

/** Has the server look at a text as it is typed: its faults, findings, and what it would change. */
export function useChecked(text: string): Checked {
  const { ask } = usePlace().session
  const settled = useSignal(text)
  useEffect(() => {
    if (settled.value === text) return
    const timer = setTimeout(() => {
      settled.value = text
    }, rest)
    return () => clearTimeout(timer)
  }, [text])
  const yaml = settled.value
  const load = useLoad(yaml.trim() === '' ? undefined : yaml, async () => {
    const answer = await ask(checkManual, { body: { yaml } })
    return answer.ok ? { ok: true as const, value: { of: yaml, said: answer.value } } : answer
  })
  const busy = yaml !== text || (load.busy && yaml.trim() !== '')
  return { report: load.value, trouble: load.trouble, busy, again: load.again }
}
