import type { Visit } from '../ledger/visit.ts'
import type { Chapter } from '../ledger/visits.ts'

/** A stage on a deal's whole way. */
export interface WayStage {
  stage: string
  /** How often the deal came to it; 0: it was passed over and never entered. */
  times: number
}

/**
 * A deal's whole way as a key: its stages in the manual's order, `needs*2` for one gone through again (being passed over
 * before counts too), `-needs` for one passed over for good. It is made of the last visit of each stage alone, so that a
 * state that let go of earlier ones tells the same way.
 */
export function wayText({ manual, visits }: Pick<Chapter, 'manual' | 'visits'>): string {
  const last = new Map<string, Visit>()
  for (const visit of visits) last.set(visit.stage, visit)
  const placeOf = ({ stage }: Visit) => manual.stages.findIndex(({ key }) => key === stage)
  return [...last.values()]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ stage, n, how }) => (n > 1 ? `${stage}*${n}` : how === 'jumped' ? `-${stage}` : stage))
    .join(' ')
}

/** What `wayText` wrote. */
export function readWay(text: string): WayStage[] {
  if (text === '') return []
  return text.split(' ').map((part) => {
    const [stage = '', times = '1'] = part.split('*')
    return stage.startsWith('-') ? { stage: stage.slice(1), times: 0 } : { stage, times: Number(times) }
  })
}
