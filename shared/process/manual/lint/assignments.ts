import type { ASTNode } from '@marcbachmann/cel-js'
import type { Value } from '../../ledger/event.ts'
import { type Names, partsOf, readExpression } from '../condition/expression.ts'
import { conditionFaults } from '../condition/faults.ts'
import { literalOf } from '../condition/types.ts'
import { truth, type Values } from '../condition.ts'
import type { Attribute, Manual } from '../schema.ts'

const most = 5000

/** Whether some deal makes a condition come out so. Where that cannot be told by trying, it is taken to be possible. */
export function canBe(manual: Manual, condition: string, is: boolean): boolean {
  const deals = assignments(manual, [condition])
  return deals === undefined || deals.some((values) => truth(manual, condition, values).is === is)
}

/**
 * Deals of which one stands for every deal that these conditions can tell apart: for each attribute the literals that it is
 * compared with, and something below, between and above them. Undefined where the conditions do sums or ask about parts of
 * texts, or where there would be too many.
 */
export function assignments(manual: Manual, conditions: readonly string[]): Values[] | undefined {
  const literals: Literals = new Map()
  for (const condition of conditions) {
    if (conditionFaults(manual, condition).length > 0) return undefined
    const { tree, names } = readExpression(manual, condition)
    if (!gather(tree, names, literals)) return undefined
  }
  let deals: Record<string, Value | undefined>[] = [{}]
  for (const [key, values] of literals) {
    const attribute = manual.attributes.find((one) => one.key === key)
    const tried = attribute ? representatives(attribute, values) : []
    if (deals.length * tried.length > most) return undefined
    deals = deals.flatMap((deal) => tried.map((value) => ({ ...deal, [key]: value })))
  }
  return deals.map((deal) => (attribute: string) => deal[attribute])
}

/** Notes what each attribute is compared with; false where a part is more than a comparison with literals. */
function gather(node: ASTNode, names: Names, literals: Literals): boolean {
  switch (node.op) {
    case 'value':
      return true
    case 'id':
      return note(node, [], names, literals)
    case 'call':
      return note(node.args[1][0], [undefined], names, literals)
    case 'in': {
      const [one, list] = node.args
      return note(one, list.op === 'list' ? list.args.flatMap((value) => written(value) ?? []) : [], names, literals)
    }
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=': {
      const [left, right] = node.args
      const [one, value] = left.op === 'id' ? [left, written(right)] : [right, written(left)]
      return value !== undefined && note(one, value, names, literals)
    }
    case '!_':
    case '&&':
    case '||':
    case '?:':
      return partsOf(node).every((part) => gather(part, names, literals))
    default:
      return false
  }
}

type Literals = Map<string, (string | number | undefined)[]>

function note(
  node: ASTNode | undefined,
  values: readonly (string | number | undefined)[],
  names: Names,
  literals: Literals,
): boolean {
  const attribute = node?.op === 'id' ? names.get(node.args) : undefined
  if (attribute) literals.set(attribute.key, [...(literals.get(attribute.key) ?? []), ...values])
  return attribute !== undefined
}

/** What a literal adds to try: a boolean nothing, both are tried anyhow. Undefined where it is no literal. */
function written(node: ASTNode): (string | number)[] | undefined {
  const value = literalOf(node)
  if (value === undefined) return undefined
  return typeof value === 'boolean' ? [] : [value]
}

/** `undefined` among the values: that there is none is asked about too. */
function representatives(
  attribute: Attribute,
  values: readonly (string | number | undefined)[],
): (Value | undefined)[] {
  const none = values.includes(undefined) ? [undefined] : []
  switch (attribute.type) {
    case 'boolean':
      return [true, false, ...none]
    case 'number':
      return [...around(values.filter((value) => typeof value === 'number')), ...none]
    default: {
      const texts = values.filter((value) => typeof value === 'string')
      const others = texts.flatMap((one) => [one, one.slice(0, -1), `${one}~`])
      return [...(attribute.values?.map((one) => one.value) ?? [...others, '~']), ...none]
    }
  }
}

/** The numbers, one below all, one above all, and one between each two. */
function around(numbers: readonly number[]): number[] {
  const sorted = numbers.toSorted((one, other) => one - other)
  const between = sorted.slice(1).map((one, place) => (one + (sorted[place] ?? one)) / 2)
  return [...sorted, ...between, (sorted[0] ?? 0) - 1, (sorted.at(-1) ?? 0) + 1]
}
