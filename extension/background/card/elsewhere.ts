import type { DealCard } from '#extension/rooms/deal.ts'
import { visitsOf } from '#shared/process/ledger/visits.ts'
import { findStep, stageOf } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { structureOf } from '#shared/process/manual/structure.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import type { Here } from './visit.ts'

/**
 * The deal came to its stage because a record elsewhere was seen there, and something of what it left is open: what, and
 * until when what was done before can still be added. A gate that only advises asks nothing afterwards.
 */
export function elsewhereCard(local: Local, where: Here, language: Language): Pick<DealCard, 'elsewhere'> {
  const { state, known } = local
  const { manual, visit, stage } = where
  const visits = visitsOf(known.world, state)
  const came = visits.findIndex((one) => one.stage === visit.stage && one.n === visit.n)
  const leftBy = visits[came - 1]?.leftBy
  const move = leftBy === undefined ? undefined : state.moves[leftBy]
  if (state.closed || move?.how !== 'sighted') return {}
  const left = visits.filter((one) => one.leftBy === leftBy)
  const gates = where.all.filter((one) => one.scored && isGateOf(one, left) && (one.missing ?? []).length > 0)
  const [first] = gates
  if (!first) return {}
  const until = gates.find(({ status, due }) => status === 'pending' && due !== undefined)?.due
  return {
    elsewhere: {
      before: shortlyBefore(local, move.at, left[0]?.entered ?? 0),
      stage: read(stage.name, language),
      left: read(stageOf(manual, first.stage).name, language),
      open: gates.flatMap((gate) =>
        (gate.missing ?? []).flatMap((key) => openIn(manual, gate.stage, key, language) ?? []),
      ),
      ...(until !== undefined && { until }),
    },
  }
}

/** The step of a stage that was left so, by its key: it can still be said to have been done before. */
export function isOpenElsewhere(local: Local, where: Here, step: string): boolean {
  const { elsewhere } = elsewhereCard(local, where, 'en')
  return elsewhere?.open.some((one) => one.step === step) ?? false
}

/** Two clicks reach the server by ways of different length: a minute keeps their order. By this device's own clock. */
function shortlyBefore({ device, now }: Local, at: number, entered: number): number {
  return Math.max(entered, at - 60_000) + device - now
}

function isGateOf(one: Obligation, visits: readonly { stage: string; n: number }[]): boolean {
  return one.kind === 'gate' && visits.some(({ stage, n }) => stage === one.stage && n === one.visit)
}

/** What a key in a gate's list means. An approval that nobody asked for cannot be had afterwards. */
function openIn(
  manual: Manual,
  stage: string,
  key: string,
  language: Language,
): { step?: string; name: string } | undefined {
  const [, , what = '', subject = ''] = key.split('/')
  if (what === '@field') return named(manual.attributes.find((one) => one.key === subject))
  if (what === '@choice') return named(structureOf(manual, stage).choices.find((one) => one.key === subject))
  const step = findStep(manual, what)?.step
  return step && { step: step.key, name: read(step.name, language) }

  function named(found: { name: Parameters<typeof read>[0] } | undefined) {
    return found && { name: read(found.name, language) }
  }
}
