import { type ASTNode, ParseError } from '@marcbachmann/cel-js'
import { nearest } from '../nearest.ts'
import type { Manual } from '../schema.ts'
import { methods, operators } from './compile.ts'
import { type Expression, partsOf, readExpression } from './expression.ts'
import { literalOf, typeFaults } from './types.ts'
import { notAllowed, personalName, reservedName, tooMuch, unknownName, unreadable, type Wording } from './wording.ts'

/** One fault of a condition: which letters of it (from, to before), what is wrong there, and what to write instead. */
export interface ConditionFault extends Wording {
  what: 'syntax' | 'too much' | 'not allowed' | 'unknown attribute' | 'personal' | 'reserved name' | 'type' | 'value'
  start: number
  end: number
}

/** Every fault of a condition; none: it can be evaluated for any deal. Types are looked at once form and names are good. */
export function conditionFaults(manual: Manual, condition: string): ConditionFault[] {
  const read = reading(manual, condition)
  if (!('tree' in read)) return [read]
  const faults = partFaults(read, read.tree)
  return faults.length > 0 ? faults : typeFaults(manual, read)
}

function reading(manual: Manual, condition: string): Expression | ConditionFault {
  try {
    return readExpression(manual, condition)
  } catch (error) {
    if (!(error instanceof ParseError)) throw error
    if (error.code === 'limit_exceeded') return { what: 'too much', start: 0, end: condition.length, ...tooMuch }
    const start = Math.min(error.range?.start ?? 0, condition.length)
    return { what: 'syntax', start, end: condition.length, ...unreadable(condition.slice(start)) }
  }
}

/** Faults of form and of names, part by part, left to right. */
function partFaults(read: Expression, node: ASTNode): ConditionFault[] {
  const { start, end } = node
  if (!isAllowed(node)) return [{ what: 'not allowed', start, end, ...notAllowed(read.text.slice(start, end)) }]
  if (node.op === 'id') return nameFaults(read, node.args, { start, end })
  const parts = node.op === 'in' ? [node.args[0]] : partsOf(node)
  return parts.flatMap((part) => partFaults(read, part))
}

const connectives: readonly string[] = ['id', '!_', '-_', '&&', '||', '?:', ...Object.keys(operators)]

/** A condition holds attributes, literals, comparisons, sums, `in` a list of literals, `has`, and three questions to a text. */
function isAllowed(node: ASTNode): boolean {
  switch (node.op) {
    case 'value':
      return literalOf(node) !== undefined
    case 'call':
      return node.args[0] === 'has' && node.args[1].length === 1 && node.args[1][0]?.op === 'id'
    case 'rcall':
      return Object.hasOwn(methods, node.args[0]) && node.args[2].length === 1
    case 'in':
      return node.args[1].op === 'list' && node.args[1].args.every((one) => literalOf(one) !== undefined)
    default:
      return connectives.includes(node.op)
  }
}

function nameFaults(read: Expression, name: string, place: { start: number; end: number }): ConditionFault[] {
  const attribute = read.names.get(name)
  if (!attribute) {
    const meant = nearest(name, read.names.keys())
    return [{ what: 'unknown attribute', ...place, ...unknownName(name, meant) }]
  }
  if (read.reserved.has(name)) return [{ what: 'reserved name', ...place, ...reservedName(name) }]
  return attribute.personal ? [{ what: 'personal', ...place, ...personalName(name) }] : []
}
