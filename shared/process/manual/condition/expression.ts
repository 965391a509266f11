import { type ASTNode, Environment } from '@marcbachmann/cel-js'
import type { Attribute, Manual } from '../schema.ts'

/** A condition as the library read it, and the environment that knows the types of the manual's attributes. */
export interface Expression {
  text: string
  tree: ASTNode
  names: Names
  /** Names of attributes that mean something else in a condition. */
  reserved: ReadonlySet<string>
}

/** The attributes by the name that a condition calls them: a key's hyphens are underscores. */
export type Names = ReadonlyMap<string, Attribute>

/** Bounds on what a condition may cost to read; evaluating it takes one look at each of its parts. */
const limits = { maxAstNodes: 200, maxDepth: 20, maxListElements: 100, maxMapEntries: 1, maxCallArguments: 10 }

const types = { number: 'double', text: 'string', choice: 'string', date: 'string', boolean: 'bool' } as const

/** Words of CEL that no attribute can be called by; beside them the names of its own types. */
const words = new Set(
  'as break const continue else false for function if import in let loop namespace null package return true var void while'.split(
    ' ',
  ),
)

interface Language {
  names: Names
  reserved: ReadonlySet<string>
  environment: Environment
}

const languages = new WeakMap<Manual, Language>()

/** Reads a condition; a fault of syntax is thrown as the library's ParseError. */
export function readExpression(manual: Manual, text: string): Expression {
  const { environment, names, reserved } = languageOf(manual)
  return { text, tree: environment.parse(text).ast, names, reserved }
}

/**
 * The type that the library finds for a condition, or its complaint. Whole numbers are doubles to it, as all numbers of a
 * deal are.
 */
export function typeOf(manual: Manual, text: string) {
  const { environment } = languageOf(manual)
  const read = environment.parse(withoutHas(text, environment.parse(text).ast))
  walk(read.ast, (node) => {
    if (node.op === 'value' && typeof node.args === 'bigint') Object.assign(node, { args: Number(node.args) })
  })
  return read.check()
}

/** Every part of a condition, the whole first. */
export function walk(node: ASTNode, visit: (node: ASTNode) => void): void {
  visit(node)
  for (const part of partsOf(node)) walk(part, visit)
}

/** The parts of one part, left to right. */
export function partsOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '!_':
    case '-_':
      return [node.args]
    case '.':
    case '.?':
      return [node.args[0]]
    case 'call':
      return node.args[1]
    case 'rcall':
      return [node.args[1], ...node.args[2]]
    case 'map':
      return node.args.flat()
    default:
      return node.args
  }
}

export function nameOf(attribute: string): string {
  return attribute.replaceAll('-', '_')
}

/**
 * The library's `has` is for fields of a message only. Here it asks whether an attribute is known, so for the types another
 * function stands in its place, with a name as long, that every place in the text stays as it was.
 */
function withoutHas(text: string, tree: ASTNode): string {
  const letters = [...Array(text.length).keys()].map((at) => text[at] ?? '')
  walk(tree, (node) => {
    if (node.op === 'call' && node.args[0] === 'has') letters.splice(node.start, 3, 'g', 'o', 't')
  })
  return letters.join('')
}

function languageOf(manual: Manual): Language {
  const known = languages.get(manual)
  if (known) return known
  const environment = new Environment({ limits }).registerFunction('got(dyn): bool', () => true)
  const own = new Environment()
  const names = new Map(manual.attributes.map((attribute) => [nameOf(attribute.key), attribute]))
  const reserved = new Set([...names.keys()].filter((name) => own.hasVariable(name) || words.has(name)))
  for (const [name, attribute] of names)
    if (!reserved.has(name)) environment.registerVariable(name, types[attribute.type])
  const language = { environment, names, reserved }
  languages.set(manual, language)
  return language
}
