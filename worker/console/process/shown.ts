import type { Figures, StageFlow, Ways } from '#shared/api/figures.ts'
import { type Language, read } from '#shared/process/text.ts'

/** The figures of one manual: stages of several in one picture would tell nothing. */
export interface Shown {
  manual: string
  name: string
  stages: readonly StageFlow[]
  returns: Figures['returns']
  ways: Ways | undefined
  /** What a stage is called. */
  called: (stage: string) => string
}

/** The manual that was asked for, else the one that most deals entered stages of. Nothing where nothing moved. */
export function shownOf(figures: Figures, asked: string | undefined, language: Language): Shown | undefined {
  const entered = (manual: string) =>
    figures.stages.filter((one) => one.manual === manual).reduce((sum, one) => sum + one.entered + one.repeated, 0)
  const [most] = figures.manuals.toSorted((a, b) => entered(b.manual) - entered(a.manual))
  const chosen = figures.manuals.find(({ manual }) => manual === asked) ?? most
  if (!chosen) return undefined
  const { manual } = chosen
  const stages = figures.stages.filter((one) => one.manual === manual)
  const ways = figures.ways.find((one) => one.manual === manual)
  const names = new Map([...(ways?.stages ?? []), ...stages].map(({ stage, name }) => [stage, read(name, language)]))
  return {
    manual,
    name: read(chosen.name, language),
    stages,
    returns: figures.returns.filter((one) => one.manual === manual),
    ways,
    called: (stage) => names.get(stage) ?? stage,
  }
}

/** How many deals ended here without being won. */
export function endedIn({ ended }: Pick<StageFlow, 'ended'>): number {
  return Object.values(ended).reduce((sum, count) => sum + count, 0)
}

/** How many went on from here or were won. */
export function passedIn({ forwards, skipped, won }: Pick<StageFlow, 'forwards' | 'skipped' | 'won'>): number {
  return forwards + skipped + won
}

/** The stage in which the most deals ended without being won. */
export function mostLost(stages: readonly StageFlow[]): StageFlow | undefined {
  const [most] = stages.toSorted((a, b) => endedIn(b) - endedIn(a))
  return most && endedIn(most) > 0 ? most : undefined
}

/** The stage that the largest part of the time goes into. */
export function slowest(stages: readonly StageFlow[]): StageFlow | undefined {
  const [most] = stages.toSorted((a, b) => b.share - a.share)
  return most && most.share > 0 ? most : undefined
}
