import type { ContestCase } from '../ledger/state.ts'
import { upheld, type Waiver, waiverOf } from './cases.ts'
import { putOff } from './clock.ts'
import { choiceName } from './order.ts'
import type { Sheet } from './sheet.ts'
import { type Standing, stand } from './stand.ts'
import type { Turn } from './turn.ts'

/** A thing that is asked as it stands, exceptions in it. */
export interface Judged {
  turn: Turn
  waiver: Waiver | undefined
  standing: Standing
}

/** A step's turn; an exception on its choice covers the branch that was picked afterwards. */
export function judgeStep(sheet: Sheet, index: number, turn: Turn): Judged {
  const { step, choice } = sheet.place(index)
  const own = waiver(sheet, sheet.key(step.key, turn.number))
  const covering = own ?? (choice === undefined ? undefined : waiver(sheet, sheet.key(choiceName(choice))))
  return judge(sheet, turn, covering, step.timeStandard)
}

/** A choice that is still one thing to do; nothing where a branch was picked or less than two are left. */
export function judgeChoice(sheet: Sheet, key: string): Judged | undefined {
  const { asked, picked } = sheet.choice(key)
  if (!asked || picked) return undefined
  const turn = { number: 1, from: asked.from, clock: asked.clock, doings: [], beyond: false }
  return judge(sheet, turn, waiver(sheet, sheet.key(choiceName(key))), undefined)
}

/** The contest that was upheld on a step; one on its choice covers the branch that was picked afterwards. */
export function contestOf(sheet: Sheet, index: number, turn: number): ContestCase | undefined {
  const { state, now } = sheet.judging
  if (state.contests.length === 0) return undefined
  const { step, choice, branch } = sheet.place(index)
  const own = upheld(state, sheet.key(step.key, turn), now)
  const picked = choice === undefined ? undefined : sheet.choice(choice).picked
  if (own || choice === undefined || picked?.branch !== branch) return own
  const covering = upheld(state, sheet.key(choiceName(choice)), now)
  return covering && picked && covering.asked <= picked.at ? covering : undefined
}

const oneDay = { within: { amount: 1, unit: 'days' } } as const

/**
 * An approved exception that nobody used by its expiry has lapsed: the thing is asked again, due then at the earliest. It is
 * used when the thing is done, or the visit left.
 */
function judge(
  sheet: Sheet,
  turn: Turn,
  waiver: Waiver | undefined,
  allowance: Parameters<typeof putOff>[3] | undefined,
): Judged {
  const { judging, visit } = sheet
  const expires = waiver?.expires
  const hasLapsed =
    expires !== undefined &&
    expires <= judging.now &&
    (visit.left === undefined || visit.left > expires) &&
    !turn.doings.some((doing) => doing.at < expires)
  const asked =
    hasLapsed && !turn.waits ? { ...turn, clock: putOff(judging.time, turn.clock, expires, allowance ?? oneDay) } : turn
  return { turn: asked, waiver, standing: stand(visit, asked, hasLapsed ? undefined : waiver, judging.now) }
}

function waiver({ judging }: Sheet, key: string): Waiver | undefined {
  return waiverOf(judging.state, key, judging.now)
}
