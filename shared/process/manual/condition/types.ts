import type { ASTNode } from '@marcbachmann/cel-js'
import * as z from 'zod'
import { nearest } from '../nearest.ts'
import type { Attribute, Manual } from '../schema.ts'
import { type Expression, partsOf, typeOf } from './expression.ts'
import type { ConditionFault } from './faults.ts'
import { mismatch, neitherTrueNorFalse, notAChoice, notADate } from './wording.ts'

/** What does not go together in a condition whose form and names are good; then literals that no deal can ever have. */
export function typeFaults(manual: Manual, read: Expression): ConditionFault[] {
  const found = typeOf(manual, read.text)
  const whole = { start: 0, end: read.text.length }
  if (!found.valid) {
    const { start, end } = found.error?.range ?? whole
    return [{ what: 'type', start, end, ...mismatch(read.text.slice(start, end)) }]
  }
  if (found.type !== 'bool') return [{ what: 'type', ...whole, ...neitherTrueNorFalse }]
  return valueFaults(read, read.tree)
}

/** What a literal says; undefined for any other part. Whole numbers are numbers like all others. */
export function literalOf(node: ASTNode): string | number | boolean | undefined {
  if (node.op === '-_') {
    const value = literalOf(node.args)
    return typeof value === 'number' ? -value : undefined
  }
  if (node.op !== 'value') return undefined
  const value: unknown = typeof node.args === 'bigint' ? Number(node.args) : node.args
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

function valueFaults(read: Expression, node: ASTNode): ConditionFault[] {
  const within = partsOf(node).flatMap((part) => valueFaults(read, part))
  return [...within, ...comparisons(node).flatMap(([one, other]) => compared(read, one, other))]
}

/** Which parts are compared with which in one comparison, each way round. */
function comparisons(node: ASTNode): [ASTNode, ASTNode][] {
  switch (node.op) {
    case 'in': {
      const [one, list] = node.args
      return list.op === 'list' ? list.args.map((other) => [one, other]) : []
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return [node.args, [node.args[1], node.args[0]]]
    default:
      return []
  }
}

function compared(read: Expression, one: ASTNode, other: ASTNode): ConditionFault[] {
  const attribute = one.op === 'id' ? read.names.get(one.args) : undefined
  const value = literalOf(other)
  if (!attribute || typeof value !== 'string') return []
  const { start, end } = other
  if (attribute.type === 'date') return isDate(value) ? [] : [{ what: 'value', start, end, ...notADate(value) }]
  const choices = choicesOf(attribute)
  if (!choices || choices.includes(value)) return []
  return [{ what: 'value', start, end, ...notAChoice(attribute.key, value, nearest(value, choices)) }]
}

function isDate(value: string): boolean {
  return z.iso.date().safeParse(value).success
}

function choicesOf(attribute: Attribute): string[] | undefined {
  return attribute.type === 'choice' ? attribute.values?.map((one) => one.value) : undefined
}
