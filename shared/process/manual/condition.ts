import type { Value } from '../ledger/event.ts'
import { compile, type Part } from './condition/compile.ts'
import { readExpression, walk } from './condition/expression.ts'
import { conditionFaults } from './condition/faults.ts'
import type { Manual } from './schema.ts'

/** What is known of a deal, by the attribute's key as the manual writes it. Undefined or null: not known. */
export type Values = (attribute: string) => Value | undefined

/** What a condition says of a deal. `unknown` names the attributes that stand in the way of an answer. */
export type Truth = { is: true } | { is: false } | { is: 'unknown'; unknown: readonly string[] }

const yes: Truth = { is: true }
const no: Truth = { is: false }

/**
 * Whether a condition holds, in Kleene's three values: `and` and `or` answer as soon as what is known decides, everything
 * else needs all its parts. A value of another type than its attribute's is not known. Each condition is compiled once per
 * manual; one with a fault (lint reports it) holds for no deal and asks for nothing: unknown, without attributes.
 */
export function truth(manual: Manual, condition: string, values: Values): Truth {
  const found = compiledFor(manual, condition).part(values)
  if (found === true) return yes
  if (found === false) return no
  return { is: 'unknown', unknown: typeof found === 'object' ? found : [] }
}

/** The keys of the attributes that a condition goes by: its truth changes with nothing else. */
export function attributesIn(manual: Manual, condition: string): readonly string[] {
  return compiledFor(manual, condition).attributes
}

interface Compiled {
  part: Part
  attributes: readonly string[]
}

const compiled = new WeakMap<Manual, Map<string, Compiled>>()

function compiledFor(manual: Manual, condition: string): Compiled {
  const known = compiled.get(manual) ?? new Map<string, Compiled>()
  compiled.set(manual, known)
  const made = known.get(condition) ?? compileSound(manual, condition)
  known.set(condition, made)
  return made
}

function compileSound(manual: Manual, condition: string): Compiled {
  if (conditionFaults(manual, condition).length > 0) return { part: () => [], attributes: [] }
  const { tree, names } = readExpression(manual, condition)
  const attributes = new Set<string>()
  walk(tree, (node) => {
    const attribute = node.op === 'id' ? names.get(node.args) : undefined
    if (attribute) attributes.add(attribute.key)
  })
  return { part: compile(tree, names), attributes: [...attributes] }
}
