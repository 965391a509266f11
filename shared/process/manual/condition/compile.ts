import type { ASTNode } from '@marcbachmann/cel-js'
import type { Values } from '../condition.ts'
import type { Attribute } from '../schema.ts'
import type { Names } from './expression.ts'

type Known = string | number | boolean
/** A value, or the attributes without which there is none. */
export type Result = Known | readonly string[]
/** One part of a condition, ready to be evaluated. */
export type Part = (values: Values) => Result

/**
 * Compiles a sound condition to closures. The library has read it and checked its types; it knows no third value, so the
 * few operators that a condition may use are evaluated here.
 */
export function compile(node: ASTNode, names: Names): Part {
  const part = (one: ASTNode) => compile(one, names)
  switch (node.op) {
    case 'value':
      return constant(node.args)
    case 'id':
      return reading(names.get(node.args))
    case '!_':
      return strict((value) => !value, part(node.args))
    case '-_':
      return strict((value) => -Number(value), part(node.args))
    case '&&':
      return decidedBy(false, part(node.args[0]), part(node.args[1]))
    case '||':
      return decidedBy(true, part(node.args[0]), part(node.args[1]))
    case '?:':
      return choosing(part(node.args[0]), part(node.args[1]), part(node.args[2]))
    case 'call':
      return knowing(part(node.args[1][0] ?? node))
    case 'rcall':
      return pair(methods[node.args[0]], part(node.args[1]), part(node.args[2][0] ?? node))
    case 'in':
      return among(part(node.args[0]), node.args[1].op === 'list' ? node.args[1].args.map(part) : [])
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case '+':
    case '-':
    case '*':
    case '/':
      return pair(operators[node.op], part(node.args[0]), part(node.args[1]))
    default:
      throw new RangeError(`a condition has no ${node.op}`)
  }
}

type Pairing = (left: Known, right: Known) => Known

/** What a condition may do with two values; their types were checked before. */
export const operators: Record<'==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/', Pairing> = {
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
  '+': (left, right) => (typeof left === 'string' ? left + String(right) : Number(left) + Number(right)),
  '-': (left, right) => Number(left) - Number(right),
  '*': (left, right) => Number(left) * Number(right),
  '/': (left, right) => Number(left) / Number(right),
}

/** What a condition may ask of a text. */
export const methods: Readonly<Record<string, Pairing>> = {
  startsWith: (text, start) => String(text).startsWith(String(start)),
  endsWith: (text, end) => String(text).endsWith(String(end)),
  contains: (text, part) => String(text).includes(String(part)),
}

const isUnknown = (result: Result): result is readonly string[] => typeof result === 'object'
const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])]

function constant(value: unknown): Part {
  const known = typeof value === 'string' || typeof value === 'boolean' ? value : Number(value)
  return () => known
}

function reading(attribute: Attribute | undefined): Part {
  const key = attribute?.key ?? ''
  const unknown = [key]
  const type = attribute?.type === 'number' || attribute?.type === 'boolean' ? attribute.type : 'string'
  return (values) => {
    const value = values(key)
    return value === undefined || value === null || typeof value !== type ? unknown : value
  }
}

function knowing(part: Part): Part {
  return (values) => !isUnknown(part(values))
}

function strict(of: (value: Known) => Known, part: Part): Part {
  return (values) => {
    const value = part(values)
    return isUnknown(value) ? value : of(value)
  }
}

function pair(of: Pairing | undefined, left: Part, right: Part): Part {
  if (!of) throw new RangeError('a condition has no such operator')
  return (values) => {
    const one = left(values)
    const other = right(values)
    if (isUnknown(one)) return isUnknown(other) ? union(one, other) : one
    return isUnknown(other) ? other : of(one, other)
  }
}

/** `and` is decided by a false on either side, `or` by a true, whatever the other side is. */
function decidedBy(decisive: boolean, left: Part, right: Part): Part {
  return (values) => {
    const one = left(values)
    if (one === decisive) return decisive
    const other = right(values)
    if (other === decisive) return decisive
    if (isUnknown(one)) return isUnknown(other) ? union(one, other) : one
    return isUnknown(other) ? other : !decisive
  }
}

function choosing(condition: Part, then: Part, otherwise: Part): Part {
  return (values) => {
    const picked = condition(values)
    if (isUnknown(picked)) return picked
    return picked ? then(values) : otherwise(values)
  }
}

/** The list holds literals only, so its values are known when it is compiled. */
function among(part: Part, list: readonly Part[]): Part {
  const known = new Set(list.map((one) => one(() => undefined)))
  return strict((value) => known.has(value), part)
}
