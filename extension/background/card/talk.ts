import { type TalkCard, type TalkWay, talkWays } from '#extension/rooms/acts.ts'
import { ticks } from '#shared/process/decide/evidence.ts'
import type { Activity } from '#shared/process/ledger/event.ts'
import type { Step } from '#shared/process/manual/step.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { nextOf } from './next.ts'
import { type Here, itemsIn, openSteps } from './visit.ts'

/** What a call or a meeting is to the ledger. */
export function talkOf(way: TalkWay): Pick<Activity, 'kind' | 'direction' | 'attachments'> {
  return way === 'meeting' ? { kind: 'meeting', attachments: [] } : { kind: 'call', direction: way, attachments: [] }
}

/** What a call or a meeting could settle: a step by the manual's own rule where exactly one fits, else what the rep says. */
export function talkCard(local: Local, where: Here, language: Language): TalkCard {
  const { user } = local.account.session
  const open = openSteps(where, user)
  const next = nextOf(itemsIn(where), { user, now: local.now })
  const [likely = 'out'] = next?.kind === 'step' ? waysOf(next.step) : []
  return {
    likely,
    steps: open.flatMap((step) => {
      const ways = waysOf(step)
      return ways.length > 0 ? [{ key: step.key, name: read(step.name, language), ways }] : []
    }),
    ticks: Object.fromEntries(talkWays.flatMap((way) => settledBy(open, way).map(({ key }) => [way, key]))),
  }
}

/** By which ways a step can be done: what the manual ticks by itself, and what it says the step is. */
function waysOf(step: Step): TalkWay[] {
  return talkWays.filter((way) => ticks(step, talkOf(way)) || step.kind === talkOf(way).kind)
}

/** The one step that this way settles by itself; none when several fit. */
function settledBy(open: readonly Step[], way: TalkWay): Step[] {
  const fits = open.filter((step) => ticks(step, talkOf(way)))
  return fits.length === 1 ? fits : []
}
