import type { StageFlow } from '#shared/api/figures.ts'
import { boundsOf } from '#shared/process/contribution/bucket.ts'
import type { FlowKind } from '#shared/process/contribution/flowKey.ts'
import { won } from '#shared/process/ledger/evolve.ts'
import { findStage } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import type { World } from '#shared/process/world.ts'
import type { StepRow } from '#worker/store/figures.ts'
import type { FlowCount } from '#worker/store/flow.ts'
import { byTarget, countOf, spreadOf } from './spread.ts'

/** What became of the visits of each stage, manual by manual, in the order of the version that most of them followed. */
export function stageFlows(flow: readonly FlowCount[], steps: readonly StepRow[], world: World): StageFlow[] {
  const rows = flow.filter(({ kind }) => kind !== 'way' && kind !== 'left out')
  const all = rows.reduce((sum, row) => sum + timeIn(row), 0)
  return [...Map.groupBy(rows, (row) => row.manual)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, own]) => {
      const manual = mostFollowed(own, world)
      const seen = new Set(own.filter(({ stage }) => stage !== '').map(({ stage }) => stage))
      const inOrder = manual?.stages.map((stage) => stage.key) ?? []
      const stages = [
        ...inOrder.filter((stage) => seen.has(stage)),
        ...[...seen].filter((one) => !inOrder.includes(one)).sort(),
      ]
      return stages.map((stage) => {
        const here = own.filter((row) => row.stage === stage)
        const times = steps.filter((row) => row.stage === stage && world.manuals.get(row.version)?.key === key)
        return stageFlow({ key, manual, stage }, here, times, all)
      })
    })
}

interface Where {
  key: string
  manual: Manual | undefined
  stage: string
}

function stageFlow(
  { key, manual, stage }: Where,
  rows: readonly FlowCount[],
  times: readonly StepRow[],
  all: number,
): StageFlow {
  const of = (kind: FlowKind) => rows.filter((row) => row.kind === kind)
  const { [won]: isWon = 0, ...ended } = byTarget(of('closed'))
  const [forwards, skipped] = [countOf(of('forwards')), countOf(of('skipped'))]
  const passed = forwards + skipped + isWon
  const lost = Object.values(ended).reduce((sum, count) => sum + count, 0)
  const inTime = times.filter(({ step }) => step === '@time')
  const found = manual && findStage(manual, stage)
  return {
    manual: key,
    stage,
    name: found?.name ?? { en: stage },
    entered: countOf(of('entered')),
    repeated: countOf(of('repeated')),
    forwards,
    skipped,
    returned: countOf(of('returned')),
    jumped: countOf(of('jumped')),
    won: isWon,
    ended,
    conversion: share(passed, passed + lost),
    time: spreadOf(of('stage time')),
    ...(found?.timeStandard ? { standard: found.timeStandard.within } : {}),
    judged: inTime.reduce((sum, { settled }) => sum + settled, 0),
    kept: inTime.reduce((sum, { met }) => sum + met, 0),
    share:
      share(
        rows.reduce((sum, row) => sum + timeIn(row), 0),
        all,
      ) ?? 0,
  }
}

/** The minutes that a row's visits took, as if each had lasted to the middle of its bucket. */
function timeIn({ kind, bucket, count }: FlowCount): number {
  if (kind !== 'stage time') return 0
  const { from, below } = boundsOf(Number(bucket))
  return (count * (from + below)) / 2
}

/** The version that most of what was counted followed. */
export function mostFollowed(rows: readonly FlowCount[], world: World): Manual | undefined {
  const counts = [...Map.groupBy(rows, (row) => row.version)].map(([version, own]) => ({
    version,
    count: countOf(own),
  }))
  const [most] = counts.sort((a, b) => b.count - a.count || (a.version < b.version ? -1 : 1))
  return most && world.manuals.get(most.version)
}

/** Basis points; nothing of nothing. */
function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((10_000 * part) / whole)
}
