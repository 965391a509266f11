/** @jsxImportSource hono/jsx */
import { nameOf, type Shape } from './document.ts'

/** A shape in words: its type in a line, and below it what it is made of. */
export function ShapeTold({ shape, optional = false }: { shape: Shape; optional?: boolean }) {
  return (
    <>
      <Type of={shape} />
      {optional ? <span class="optional"> optional</span> : null}
      <Parts shape={shape} />
    </>
  )
}

/** One line; what has a name of its own is a link to it. */
function Type({ of }: { of: Shape }) {
  const inner = of.items ?? (typeof of.additionalProperties === 'object' ? of.additionalProperties : undefined)
  const ref = of.$ref ?? inner?.$ref
  if (!ref) return <span class="type">{typeOf(of)}</span>
  return (
    <span class="type">
      {of.$ref ? '' : of.items ? 'list of ' : 'names to '}
      <a href={`#shape-${nameOf(ref)}`}>{nameOf(ref)}</a>
      {bounds(of)}
    </span>
  )
}

function Parts({ shape }: { shape: Shape }) {
  const variants = shape.oneOf ?? shape.anyOf
  if (variants?.some(isLarge)) return <Variants of={variants} />
  const inner = shape.items ?? (typeof shape.additionalProperties === 'object' ? shape.additionalProperties : undefined)
  if (inner && isLarge(inner)) return <Parts shape={inner} />
  return shape.properties ? <Fields of={shape} /> : null
}

function Fields({ of: { properties = {}, required = [] } }: { of: Shape }) {
  return (
    <ul class="fields">
      {Object.entries(properties).map(([name, one]) => (
        <li>
          <code>{name}</code> <ShapeTold shape={one} optional={!required.includes(name)} />
        </li>
      ))}
    </ul>
  )
}

function Variants({ of }: { of: Shape[] }) {
  return (
    <ul class="variants">
      {of.map((one) =>
        one.properties ? (
          <li>
            <details>
              <summary>{titleOf(one)}</summary>
              <Fields of={one} />
            </details>
          </li>
        ) : (
          <li>
            <ShapeTold shape={one} />
          </li>
        ),
      )}
    </ul>
  )
}

/** What tells a variant from the others: its fixed words, else its fields. */
function titleOf({ properties = {} }: Shape): string {
  const fixed = Object.entries(properties).flatMap(([name, one]) =>
    one.const === undefined ? [] : [`${name}: ${JSON.stringify(one.const)}`],
  )
  return fixed.join(', ') || `{ ${Object.keys(properties).join(', ')} }`
}

const isLarge = (shape: Shape): boolean =>
  Boolean(shape.properties ?? shape.$ref) ||
  (shape.oneOf ?? shape.anyOf ?? []).some(isLarge) ||
  Boolean(shape.items && isLarge(shape.items))

function typeOf(shape: Shape): string {
  if (shape.$ref) return nameOf(shape.$ref)
  if (shape.const !== undefined) return JSON.stringify(shape.const)
  if (shape.enum) return shape.enum.map((one) => JSON.stringify(one)).join(' | ')
  const variants = shape.oneOf ?? shape.anyOf
  if (variants) return variants.some(isLarge) ? 'one of' : variants.map(typeOf).join(' | ')
  if (shape.type === 'array') return `list of ${shape.items ? typeOf(shape.items) : 'anything'}${bounds(shape)}`
  if (shape.properties) return 'object'
  if (typeof shape.additionalProperties === 'object') return `names to ${typeOf(shape.additionalProperties)}`
  return `${shape.type ?? 'anything'}${bounds(shape)}${fallback(shape)}`
}

function bounds({ type, minimum, maximum, minLength, maxLength, minItems, maxItems }: Shape): string {
  const [least, most] = type === 'array' ? [minItems, maxItems] : [minimum ?? minLength, maximum ?? maxLength]
  const whole = type === 'integer' && Math.abs(most ?? 0) === Number.MAX_SAFE_INTEGER ? undefined : most
  const low = least === Number.MIN_SAFE_INTEGER ? undefined : least
  if (low === undefined && whole === undefined) return ''
  return ` (${low ?? ''}…${whole ?? ''})`
}

const fallback = ({ default: value }: Shape) => (value === undefined ? '' : `, else ${JSON.stringify(value)}`)
