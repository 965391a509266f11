import { signal } from '@preact/signals'
import type { DraftReport } from '#shared/api/drafts.ts'
import type { StageMap } from '#shared/api/versions.ts'

export type When = 'now' | 'named' | 'own'
export type InFlight = 'stay' | 'move'

/** Everything that is decided as a version is put in force. Its owner keeps it, so that closing the dialog loses nothing. */
export function openPutting(report: DraftReport) {
  return {
    when: signal<When>(report.draft?.effective === undefined ? 'now' : 'named'),
    /** A local date and clock time, as a form's field writes it. */
    own: signal(''),
    inFlight: signal<InFlight>(report.draft?.inFlight ?? 'stay'),
    stages: signal<StageMap>({}),
    note: signal(''),
  }
}
export type Putting = ReturnType<typeof openPutting>

/** A stage of a version in flight that the new version does not have, and how many open deals stand there. */
export interface Homeless {
  key: string
  name: DraftReport['inFlight'][number]['stages'][number]['name']
  open: number
}

/** The stages without a place in the new version, each once though several versions may have it. */
export function homelessOf({ inFlight }: Pick<DraftReport, 'inFlight'>): Homeless[] {
  const stages = inFlight.flatMap((version) => version.stages.filter(({ to }) => to === undefined))
  return Object.values(Object.groupBy(stages, ({ key }) => key)).flatMap((same = []) => {
    const [first] = same
    return first ? [{ key: first.key, name: first.name, open: same.reduce((sum, { open }) => sum + open, 0) }] : []
  })
}

export const openDealsOf = ({ inFlight }: Pick<DraftReport, 'inFlight'>) =>
  inFlight.reduce((sum, { open }) => sum + open, 0)

export type Missing = 'when' | 'past' | 'stages'

/** What is still to be decided before it can be put in force. */
export function missingOf(putting: Putting, report: DraftReport, now: number): Missing | undefined {
  if (putting.when.value === 'own') {
    const since = momentOf(putting.own.value)
    if (since === undefined) return 'when'
    if (since <= now) return 'past'
  }
  if (putting.inFlight.value === 'stay') return undefined
  return homelessOf(report).every(({ key }) => putting.stages.value[key]) ? undefined : 'stages'
}

export function momentOf(local: string): number | undefined {
  const at = new Date(local).getTime()
  return Number.isNaN(at) ? undefined : at
}

/** From when, as the server is asked: left out, it is the day that the manual itself names. */
export function sinceOf({ when, own }: Putting): { since?: number | 'now' } {
  if (when.value === 'named') return {}
  const since = when.value === 'now' ? 'now' : momentOf(own.value)
  return since === undefined ? {} : { since }
}

/** What becomes of the deals, what is told of it, and what was seen in force as that was decided. */
export function fateOf({ inFlight, stages, note }: Putting, { against }: DraftReport) {
  return {
    inFlight: inFlight.value,
    stages: inFlight.value === 'move' ? stages.value : {},
    note: note.value,
    ...(against ? { expected: against.hash } : {}),
  }
}
