import type { Today, TodayItem } from '#shared/api/today.ts'

/** One thing to do, as a line of the page. */
export interface DueLine {
  id: string
  deal: string
  dealName: string
  obligation: string
  name: TodayItem['name']
  late: boolean
  due: number
  /** Steps that would meet it, where the manual takes somebody's word: one, or any of several. */
  steps: readonly { step: string; name: TodayItem['name'] }[]
  /** It is somebody else's, in whose place the reader acts. */
  inPlace: boolean
}

export type CaseLine = Today['approvals'][number]

/** What the page draws. `asOf` is when the server said so; `offline` that it could not be asked since. */
export interface TodayView {
  items: readonly DueLine[]
  approvals: readonly CaseLine[]
  beyond: number
  now: number
  asOf: number | undefined
  offline: boolean
}

/** At most this many lines before "more". */
export const mostLines = 7
/** Of them at least this many are for what waits for a word, as far as something does. */
const leastCases = 2

export interface Chosen {
  next: DueLine | undefined
  late: DueLine[]
  today: DueLine[]
  cases: CaseLine[]
  /** How many there are in all beside the next thing, drawn or not. */
  counts: { late: number; today: number }
  /** How many are not among them. */
  more: number
}

/** What is drawn of it: the longest due leads as the next thing; nobody's approval is crowded out by the rest. */
export function choose({ items, approvals }: Pick<TodayView, 'items' | 'approvals'>, all: boolean): Chosen {
  const room = all ? items.length : mostLines - Math.min(approvals.length, leastCases)
  const shown = items.slice(0, room)
  const cases = all ? [...approvals] : approvals.slice(0, mostLines - shown.length)
  const [next, ...rest] = shown
  const beside = items.slice(1)
  const lateBeside = beside.filter(({ late }) => late).length
  return {
    next,
    late: rest.filter(({ late }) => late),
    today: rest.filter(({ late }) => !late),
    cases,
    counts: { late: lateBeside, today: beside.length - lateBeside },
    more: items.length + approvals.length - shown.length - cases.length,
  }
}

/** Lines of what the server, or the engine on this device, names as due; `user` is the reader. */
export function linesOf(items: readonly TodayItem[], user: string, now: number): DueLine[] {
  return items.map((one) => ({
    id: `${one.deal} ${one.obligation}`,
    deal: one.deal,
    dealName: one.dealName,
    obligation: one.obligation,
    name: one.name,
    late: one.status === 'overdue' || one.due <= now,
    due: one.due,
    steps: stepsOf(one),
    inPlace: one.owedBy !== user,
  }))
}

function stepsOf({ meet, oneOf, name }: TodayItem): DueLine['steps'] {
  if (oneOf && oneOf.length > 0) return oneOf
  return meet?.type === 'do step' ? [{ step: meet.step, name }] : []
}
