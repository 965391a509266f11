import type { StageScore, StepScore, VersionScore } from '#shared/api/boardParts.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import { findStage } from '#shared/process/manual/find.ts'
import { pool } from '#shared/process/score/pool.ts'
import type { Text } from '#shared/process/text.ts'
import type { World } from '#shared/process/world.ts'
import type { StageShareRow, StepDealsRow } from '#worker/store/boardParts.ts'
import type { ShareRow, StepRow } from '#worker/store/figures.ts'
import { addUp, heaviestVersion, numbersOf, pooled } from './pooled.ts'

/** Stages, manual by manual, each in the order of the version that weighs most. */
export function stageScores(rows: readonly StageShareRow[], world: World): StageScore[] {
  const keyOf = ({ version }: StageShareRow) => world.manuals.get(version)?.key ?? version
  return [...Map.groupBy(rows, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([manual, own]) => {
      const order = world.manuals.get(heaviestVersion(own) ?? '')?.stages.map(({ key }) => key) ?? []
      const place = (stage: string) => (order.includes(stage) ? order.indexOf(stage) : order.length)
      return [...Map.groupBy(own, ({ stage }) => stage)]
        .sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
        .map(([stage, here]) => ({ manual, stage, name: stageName(here, stage, world), pooled: pooled(here, world) }))
    })
}

/** Versions, manual by manual. */
export function versionScores(rows: readonly ShareRow[], world: World): VersionScore[] {
  return [...Map.groupBy(rows, ({ version }) => version)]
    .map(([version, own]) => {
      const manual = world.manuals.get(version)
      const key = manual?.key ?? version
      return { manual: key, version, name: manual?.name ?? { en: key }, pooled: pooled(own, world) }
    })
    .sort((a, b) => (`${a.manual}/${a.version}` < `${b.manual}/${b.version}` ? -1 : 1))
}

/** Steps, and what else is asked in a stage. */
export function stepScores(rows: readonly StepRow[], deals: readonly StepDealsRow[], world: World): StepScore[] {
  return [...Map.groupBy(rows, ({ stage, step }) => `${stage}/${step}`)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const [stage = '', ...rest] = key.split('/')
      const step = rest.join('/')
      const { score, settled, met, late, overdue, missed, violated, waived, selfAttested } = pool(
        [addUp(own)],
        numbersOf(own, world),
      )
      const counted = deals.find((one) => one.stage === stage && one.step === step)
      const counts = { settled, met, late, overdue, missed, violated, waived, selfAttested }
      const names = { name: stepName(own, stage, step, world), stageName: stageName(own, stage, world) }
      return { stage, step, ...names, score, deals: counted?.deals ?? 0, ...counts }
    })
}

type Versioned = Parameters<typeof heaviestVersion>[0]

/** What a step, or what else is asked, is called by the version that weighs most. */
export function stepName(rows: Versioned, stage: string, step: string, world: World): Text {
  return obligationName(world.manuals.get(heaviestVersion(rows) ?? ''), `${stage}/1/${step}`)
}

export function stageName(rows: Versioned, stage: string, world: World): Text {
  const manual = world.manuals.get(heaviestVersion(rows) ?? '')
  return (manual && findStage(manual, stage)?.name) ?? { en: stage }
}
