import * as z from 'zod'
import type { Value } from '../ledger/event.ts'
import type { Attribute } from '../manual/schema.ts'
import { type Expected, valueExpected } from './expected.ts'

export type ValueRead = { ok: true; value: Value } | { ok: false; expected: Expected }

const yes = new Set(['true', 'yes', '是'])
const no = new Set(['false', 'no', '否'])
const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,2})?$/
const longest = 500

/** Reads an attribute's value from a text, by the attribute's type; a choice by its value or its name in either language. */
export function readValue(attribute: Attribute, text: string): ValueRead {
  switch (attribute.type) {
    case 'number':
      return number.test(text) ? read(Number(text)) : otherwise(valueExpected.number)
    case 'boolean': {
      const word = text.toLowerCase()
      return yes.has(word) ? read(true) : no.has(word) ? read(false) : otherwise(valueExpected.boolean)
    }
    case 'date':
      return readDate(text)
    case 'choice':
      return attribute.values ? readChoice(attribute.values, text) : readText(text)
    case 'text':
      return readText(text)
  }
}

/** Of a moment, the date is taken as it is written. */
function readDate(text: string): ValueRead {
  const [date = ''] = text.replaceAll('/', '-').split(/[T ]/, 1)
  return z.iso.date().safeParse(date).success ? read(date) : otherwise(valueExpected.date)
}

function readChoice(values: NonNullable<Attribute['values']>, text: string): ValueRead {
  const one =
    values.find(({ value }) => value === text) ?? values.find(({ name }) => Object.values(name).includes(text))
  return one ? read(one.value) : otherwise(valueExpected.choice(values.map(({ value }) => value)))
}

function readText(text: string): ValueRead {
  return text.length <= longest ? read(text) : otherwise(valueExpected.text(longest))
}

function read(value: Value): ValueRead {
  return { ok: true, value }
}

function otherwise(expected: Expected): ValueRead {
  return { ok: false, expected }
}
