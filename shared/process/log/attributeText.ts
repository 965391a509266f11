import * as z from 'zod'
import type { Value } from '../ledger/event.ts'
import type { Attribute } from '../manual/schema.ts'

export type ValueRead = { ok: true; value: Value } | { ok: false; expected: string }

const yes = new Set(['true', 'yes', '是'])
const no = new Set(['false', 'no', '否'])
const number = /^[+-]?\d+(\.\d+)?([eE][+-]?\d{1,2})?$/
const longest = 500

/** Reads an attribute's value from a text, by the attribute's type; a choice by its value or its name in either language. */
export function readValue(attribute: Attribute, text: string): ValueRead {
  switch (attribute.type) {
    case 'number':
      return number.test(text) ? read(Number(text)) : expected('a number without separators, such as 1200.5')
    case 'boolean': {
      const word = text.toLowerCase()
      return yes.has(word) ? read(true) : no.has(word) ? read(false) : expected('true or false')
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
  return z.iso.date().safeParse(date).success ? read(date) : expected('a date such as 2026-11-22')
}

function readChoice(values: NonNullable<Attribute['values']>, text: string): ValueRead {
  const one =
    values.find(({ value }) => value === text) ?? values.find(({ name }) => Object.values(name).includes(text))
  return one ? read(one.value) : expected(`one of ${values.map(({ value }) => value).join(', ')}`)
}

function readText(text: string): ValueRead {
  return text.length <= longest ? read(text) : expected(`a text of up to ${longest} characters`)
}

function read(value: Value): ValueRead {
  return { ok: true, value }
}

function expected(expected: string): ValueRead {
  return { ok: false, expected }
}
