import type { Visit } from '../ledger/visit.ts'
import { findStep } from '../manual/find.ts'
import type { Mode } from '../manual/rule.ts'
import type { Obligation } from '../obligations/obligation.ts'
import type { World } from '../world.ts'

/**
 * A step or a choice of a stage that a deal left without it, or `@gate`: the gate was passed with something missing. `@left`:
 * it left the stage forwards, and could have left something out.
 */
export interface LeftOut {
  stage: string
  step: string
}

export const gate = '@gate'
export const left = '@left'

/**
 * What a deal left out, each named once, in a fixed order: scored steps that were missed, and gates that were passed though
 * something they ask was missed, or waived by an exception; and which stages it left forwards. What a jump left out is not in
 * it: that stage was passed over.
 */
export function leftOutIn(world: World, visits: readonly Visit[], judged: readonly Obligation[]): string[] {
  const jumped = new Set(visits.filter(({ how }) => how === 'jumped').map(({ stage, n }) => `${stage}/${n}`))
  const here = judged.filter(({ stage, visit }) => !jumped.has(`${stage}/${visit}`))
  const gaps = new Set(here.filter(isGap).map(visitOf))
  const names = here.flatMap((one) => {
    if (!one.scored) return []
    if (one.kind === 'gate') return isOpenGate(one, gaps) ? [`${one.stage}/${gate}`] : []
    return isAsked(one) && one.status === 'missed' && isOfStage(world, one) ? [`${one.stage}/${nameIn(one)}`] : []
  })
  const forwards = visits.filter(({ how, leaving }) => how !== 'jumped' && leaving === 'forwards')
  return distinct([...names, ...forwards.map(({ stage }) => `${stage}/${left}`)])
}

/** As a key. */
export const leftOutText = (names: readonly string[]): string => distinct(names).join(' ')

/** What `leftOutText` wrote. */
export function readLeftOut(text: string): LeftOut[] {
  return text === ''
    ? []
    : text.split(' ').map((name) => ({ stage: stageIn(name), step: name.slice(stageIn(name).length + 1) }))
}

const stageIn = (name: string) => name.slice(0, name.indexOf('/'))
const distinct = (names: readonly string[]) => [...new Set(names)].sort()
const visitOf = ({ stage, visit }: Obligation) => `${stage}/${visit}`
/** What an outcome asks, only deals that had it could leave out. */
function isOfStage({ manuals }: World, { step, version }: Obligation): boolean {
  const manual = manuals.get(version)
  return step === undefined || !manual || findStep(manual, step)?.stage !== undefined
}

const isAsked = ({ kind }: Obligation) => kind === 'step' || kind === 'choice'
const nameIn = ({ step, choice }: Obligation) => step ?? `@choice/${choice}`

/** A gate looks at what blocks, warns or is approved, and at nothing else. */
const looked: ReadonlySet<Mode> = new Set(['block', 'warn', 'approve'])

function isGap(one: Obligation): boolean {
  return isAsked(one) && looked.has(one.mode) && (one.status === 'missed' || one.status === 'waived')
}

/** One whose judgement was contested and taken back is no gap any more. */
function isOpenGate(one: Obligation, gaps: ReadonlySet<string>): boolean {
  return one.status === 'violated' || (one.status === 'met' && one.contest === undefined && gaps.has(visitOf(one)))
}
