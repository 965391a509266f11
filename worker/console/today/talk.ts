import type { ObligationView } from '#shared/api/today.ts'
import { ticks } from '#shared/process/decide/evidence.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import type { Activity } from '#shared/process/ledger/event.ts'
import { findStep } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { Text } from '#shared/process/text.ts'

export type Way = 'out' | 'in' | 'meeting'

/** A call or a meeting as the rep tells of it. */
export interface Talk {
  deal: string
  /** What is said of it afterwards. */
  name: Text
  way: Way
  persons: readonly string[]
  /** The step that it settled, by the rep's word. */
  step?: string
  /** When it was, if not just now. */
  when?: number
}

/** A step that can be said to be done now. */
export interface OpenStep {
  id: string
  step: string
  name: Text
}

function seenAs(way: Way): Pick<Activity, 'kind' | 'direction' | 'attachments'> {
  return way === 'meeting' ? { kind: 'meeting', attachments: [] } : { kind: 'call', direction: way, attachments: [] }
}

export function talkAct({ way, persons, step, when }: Talk, activity: string): Act {
  return {
    type: 'log activity',
    activity,
    ...seenAs(way),
    persons: [...persons],
    people: Math.max(1, persons.length),
    keys: {},
    ...(when !== undefined && { happenedAt: when }),
    ...(step !== undefined && { tick: step }),
  }
}

/** All that somebody's word would meet on a deal now: a step, or each of several where any will do. */
export function openSteps(obligations: readonly ObligationView[]): OpenStep[] {
  return obligations.flatMap(({ obligation, meet, oneOf, name, status }) => {
    if (status !== 'pending' && status !== 'overdue') return []
    const steps = oneOf ?? (meet?.type === 'do step' ? [{ step: meet.step, name }] : [])
    return steps.map((one) => ({ ...one, id: `${obligation} ${one.step}` }))
  })
}

/** Those of them that this kind of talk can settle: the manual ticks them by it, or says that they are one. */
export function settledBy(open: readonly OpenStep[], manual: Manual, way: Way): OpenStep[] {
  const seen = seenAs(way)
  return open.filter(({ step }) => {
    const found = findStep(manual, step)?.step
    return found !== undefined && (found.kind === seen.kind || ticks(found, seen))
  })
}

/** The one step that the manual's own rule ticks by it; none where several fit. */
export function tickedBy(open: readonly OpenStep[], manual: Manual, way: Way): string | undefined {
  const fits = open.filter(({ step }) => {
    const found = findStep(manual, step)?.step
    return found !== undefined && ticks(found, seenAs(way))
  })
  return fits.length === 1 ? fits[0]?.step : undefined
}
