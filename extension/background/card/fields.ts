import type { FieldCard } from '#extension/rooms/deal.ts'
import { isGiven, valueAt } from '#shared/process/ledger/settings.ts'
import type { Attribute } from '#shared/process/manual/schema.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import type { Here } from './visit.ts'

/** What can be known of a deal, in the manual's order; the stage wants what it has to have and what its conditions read. */
export function fieldCards(local: Local, where: Here, language: Language): FieldCard[] {
  return where.manual.attributes.map((attribute) => fieldCard(local, where, attribute, language))
}

/** One of them; nothing for a key that the manual does not have. */
export function fieldCardOf(local: Local, where: Here, key: string, language: Language): FieldCard | undefined {
  const attribute = where.manual.attributes.find((one) => one.key === key)
  return attribute && fieldCard(local, where, attribute, language)
}

function fieldCard(local: Local, where: Here, attribute: Attribute, language: Language): FieldCard {
  const { state, now } = local
  const { key, type, unit, values } = attribute
  const isKnown = isGiven(state, key, now)
  const value = valueAt(state, key, now) ?? undefined
  const waiting = where.steps.filter(({ unknown }) => unknown?.includes(key))
  const asked = attribute.mandatory.includes(where.stage.key) || waiting.length > 0
  return {
    key,
    name: read(attribute.name, language),
    type,
    wanted: asked && !isKnown && state.closed === undefined,
    decides: waiting.map(({ step }) => read(step.name, language)),
    ...(unit !== undefined && { unit }),
    ...(values && { values: values.map((one) => ({ value: one.value, name: read(one.name, language) })) }),
    ...(value !== undefined && { value }),
    ...(isKnown && value === undefined && { apart: true }),
  }
}
