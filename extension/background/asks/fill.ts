import type { Answer } from '#extension/rooms/messages.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import type { Value } from '#shared/process/ledger/event.ts'
import type { Attribute } from '#shared/process/manual/schema.ts'
import { manualOf } from '#shared/process/world.ts'
import { noteKey } from '../card/card.ts'
import type { Local } from '../deal/local.ts'
import { performFact } from '../outbox/perform.ts'
import { sayDone } from './note.ts'

/** What is answered before the card is made, or beside it. */
export type Done = Pick<Answer, 'line' | 'fault'> | undefined

/** Something known of the deal from now on. What does not fit is answered to whoever filled it in, and nothing is kept of it. */
export async function fill(
  local: Local,
  sight: Sight,
  { attribute: key, value }: { attribute: string; value: string | boolean },
): Promise<Done> {
  const attribute = manualOf(local.known.world, local.state).attributes.find((one) => one.key === key)
  if (!attribute) return undefined
  const act = { type: 'set attributes' as const, values: { [key]: toValue(attribute, value) } }
  const line = { text: 'filled' as const, field: key, undo: true }
  const done = await performFact(local, act, JSON.stringify(['fill', local.deal, key, local.click]), {
    context: noteKey(sight, local.deal),
    line,
  })
  if (done.kind === 'refused' && done.refusal.code === 'wrong-value')
    return { fault: { attribute: key, expected: attribute.type } }
  const said = await sayDone(local, sight, done, line)
  return said && { line: said }
}

const shares = new Map([
  ['千', 1e3],
  ['万', 1e4],
  ['亿', 1e8],
])

/**
 * What was typed, as a value of that attribute. Numbers as people write them: full-width, with separators and a unit behind,
 * in 万 or 亿. What is no number stays as it is, for the engine to say so.
 */
export function toValue({ type, unit = '' }: Pick<Attribute, 'type' | 'unit'>, typed: string | boolean): Value {
  if (typeof typed === 'boolean' || type !== 'number') return typed
  const text = typed.normalize('NFKC').replace(/[\s,']/g, '')
  const bare = text.endsWith(unit) ? text.slice(0, text.length - unit.length) : text
  const [, digits, share] = /^([-+]?\d+(?:\.\d+)?)(\p{Script=Han}?)$/u.exec(bare.replace(/(?:元|%)$/, '')) ?? []
  const times = share === '' ? 1 : shares.get(share ?? '')
  return digits === undefined || times === undefined ? typed : Number(digits) * times
}
