import fc from 'fast-check'
import { nameOf, Reader, type Shape, variantsOf } from './schema.ts'

/** What has broken programs before, for every place that takes a text. */
export const wicked = [
  '',
  ' ',
  '\u0000',
  'own\u0000deal',
  '\ud800',
  '😀'.repeat(40),
  '../../etc/passwd',
  '%00',
  `'; DROP TABLE deal; --`,
  `" OR 1=1 --`,
  `') UNION SELECT message_key FROM organisation --`,
  `?1`,
  '{{7*7}}',
  '<script>alert(1)</script>',
  '=HYPERLINK("https://elsewhere.test")',
  '__proto__',
  'constructor',
  'toString',
  'NaN',
  '1e400',
  'x'.repeat(5000),
]

const numbers = [0, -0, -1, 1, 0.5, 1e308, -1e308, 2 ** 53, 2 ** 63, 7_258_118_400_001, Number.MIN_VALUE]
const junk = fc.oneof(fc.constantFrom<unknown>(...wicked, ...numbers, null, true, [], {}), fc.anything({ maxDepth: 2 }))

const ids = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[A-Za-z0-9]{8,20}$/) },
  { weight: 3, arbitrary: fc.constantFrom('own-deal', 'own-rep', 'own-admin', 'east', 'nobody') },
  { weight: 1, arbitrary: fc.constantFrom(...wicked) },
)

/** Inputs near a shape: mostly what it takes, at times with a place that is not. `fitting` gives values that mean something. */
export function near(root: Shape, fitting: Readonly<Record<string, unknown>>, wrong = 10): fc.Arbitrary<unknown> {
  const reader = new Reader(root)
  const { value } = fc.letrec<{ value: unknown }>(() => ({ value: made(root, 0) }))
  return value

  /** One place in so many is junk, whatever the shape says. */
  function made(shape: Shape, depth: number): fc.Arbitrary<unknown> {
    return fc.oneof({ weight: wrong * 4, arbitrary: right(shape, depth) }, { weight: 1, arbitrary: junk })
  }

  function right(shape: Shape, depth: number): fc.Arbitrary<unknown> {
    const name = shape.$ref && nameOf(shape.$ref)
    if (name === 'Id') return ids
    if (name === 'Hash') return fc.constantFrom('a'.repeat(64), '0'.repeat(64))
    if (name === 'Key') return fc.constantFrom('small', 'find', 'call', 'note', 'survey', 'won', 'constructor')
    const plain = reader.read(shape)
    const variants = variantsOf(plain)
    if (depth > 6) return fc.constant(null)
    if (variants) return fc.oneof(...variants.map((one) => right(one, depth + 1)))
    if (plain.const !== undefined) return fc.constant(plain.const)
    if (plain.enum) return fc.constantFrom(...plain.enum)
    return typed(plain, depth)
  }

  function typed(shape: Shape, depth: number): fc.Arbitrary<unknown> {
    switch (shape.type) {
      case 'object':
        return objects(shape, depth)
      case 'array':
        return fc.array(made(shape.items ?? {}, depth + 1), {
          minLength: shape.minItems ?? 0,
          maxLength: Math.min(shape.maxItems ?? 4, Math.max(4, shape.minItems ?? 0)),
        })
      case 'string':
        return texts(shape)
      case 'integer':
      case 'number':
        return fc.oneof(
          fc.integer({ min: shape.minimum ?? 0, max: Math.min(shape.maximum ?? 1000, 2 ** 31) }),
          fc.constantFrom(...numbers),
        )
      case 'boolean':
        return fc.boolean()
      default:
        return junk
    }
  }

  function objects(
    { properties = {}, required = [], additionalProperties }: Shape,
    depth: number,
  ): fc.Arbitrary<unknown> {
    const known = Object.entries(properties).map(([name, one]) => {
      const value = made(one, depth + 1)
      return [
        name,
        name in fitting ? fc.oneof({ weight: 5, arbitrary: fc.constant(fitting[name]) }, value) : value,
      ] as const
    })
    const record = fc.record(Object.fromEntries(known), { requiredKeys: required.filter((name) => name in properties) })
    if (typeof additionalProperties !== 'object') return record
    const names = fc.oneof(fc.constantFrom('budget', 'a', '__proto__', 'constructor'), fc.string({ maxLength: 10 }))
    return fc
      .tuple(record, fc.dictionary(names, made(additionalProperties, depth + 1), { maxKeys: 3 }))
      .map(([one, other]) => ({ ...one, ...other }))
  }

  function texts({ pattern, maxLength = 60 }: Shape): fc.Arbitrary<string> {
    const fitting = pattern ? fc.stringMatching(new RegExp(pattern)) : fc.string({ maxLength: Math.min(maxLength, 60) })
    return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: fc.constantFrom(...wicked) })
  }
}
