import { evidenceTexts } from '#shared/i18n/console.evidence.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { useTexts } from '../app/texts.ts'
import type { Judged } from '../models/deal.ts'
import type { Reading } from '../models/reading.ts'
import { Detail } from './detail.tsx'

interface FoldedProps {
  one: Obligation
  judged: Judged
  reading: Reading
  asOf: number
  open: boolean
}

/** How an obligation was judged, opened in place. */
export function Folded({ open, ...detail }: FoldedProps) {
  const { say } = useTexts(evidenceTexts)
  return (
    <details class="detail-fold" open={open}>
      <summary>{say('detail')}</summary>
      <Detail {...detail} />
    </details>
  )
}
