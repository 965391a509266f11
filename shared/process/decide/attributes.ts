import * as z from 'zod'
import type { Value } from '../ledger/event.ts'
import type { Attribute } from '../manual/schema.ts'
import { type Case, type Of, sourceOf, type Told, type Verdict } from './draft.ts'
import { within } from './moment.ts'
import { versions } from './names.ts'
import type { Refusal, ValueFault } from './refusal.ts'

/** What is known of a deal from now on. */
export function setAttributes(one: Case, act: Of<'set attributes'>): Verdict {
  return tell(one, act.values, 'attributes set')
}

/** What should have been known: it takes the place of what stood there, also for what had settled by it. */
export function correctAttributes(one: Case, act: Of<'correct attributes'>): Verdict {
  const told = tell(one, act.values, 'attributes corrected')
  if (!Array.isArray(told)) return told
  return told.map((event) => ({ ...event, personal: { ...event.personal, reason: act.reason } }))
}

function tell(
  one: Case,
  values: Record<string, Value>,
  type: 'attributes set' | 'attributes corrected',
): Refusal | Told[] {
  const wrong = Object.entries(values).flatMap(([key, value]) => faultOf(find(one, key), key, value) ?? [])
  const [first] = wrong
  if (first) {
    const unknown = wrong.find((fault) => fault.expected === 'nothing')
    return unknown
      ? { code: 'unknown-attribute', attribute: unknown.attribute, faults: wrong }
      : { code: 'wrong-value', attribute: first.attribute, faults: wrong }
  }
  const entries = Object.entries(values)
  if (entries.length === 0) return { code: 'already-there', what: 'attributes' }
  const isApart = ([key, value]: [string, Value]) => value !== null && find(one, key)?.personal === true
  const apart = entries.filter(isApart)
  const happening = {
    type,
    values: Object.fromEntries(entries.filter((entry) => !isApart(entry))),
    ...(apart.length > 0 && { apart: apart.map(([key]) => key) }),
  }
  const texts = Object.fromEntries(apart.map(([key, value]) => [`attribute.${key}`, String(value)]))
  return [{ at: within(one, one.moments.acted), source: sourceOf(one), happening, personal: texts }]
}

/** As the deal's version has it, else as the latest one that had it: nothing that was told is lost with a migration. */
function find(one: Case, key: string): Attribute | undefined {
  for (const manual of versions(one)) {
    const attribute = manual.attributes.find((candidate) => candidate.key === key)
    if (attribute) return attribute
  }
  return undefined
}

function faultOf(attribute: Attribute | undefined, key: string, value: Value): ValueFault | undefined {
  if (!attribute) return { attribute: key, expected: 'nothing' }
  if (value === null || fits(attribute, value)) return undefined
  return {
    attribute: key,
    expected: attribute.type,
    ...(attribute.type === 'choice' && { values: valuesOf(attribute) }),
  }
}

function fits(attribute: Attribute, value: Exclude<Value, null>): boolean {
  switch (attribute.type) {
    case 'number':
    case 'boolean':
      return typeof value === attribute.type
    case 'text':
      return typeof value === 'string' && value.trim() !== ''
    case 'date':
      return z.iso.date().safeParse(value).success
    case 'choice':
      return typeof value === 'string' && valuesOf(attribute).includes(value)
  }
}

/** The values that a choice can have. */
export function valuesOf(attribute: Attribute): string[] {
  return (attribute.values ?? []).map(({ value }) => value)
}
