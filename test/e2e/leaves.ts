import { contract } from '#shared/api/contract.ts'
import { leaving } from '#shared/api/leaving.ts'
import type { Operation } from '#shared/api/operation.ts'
import type { Asked } from './recorder.ts'

const operations: [string, Operation][] = Object.entries(contract)
const listed = new Set(
  leaving.flatMap(({ fields }) =>
    Object.entries(fields).flatMap(([name, paths]) => paths.map((path) => `${name} ${path}`)),
  ),
)

/** What the sign-in of a device carries, by its path: it is no operation of the contract. */
const ofDevice: Record<string, readonly string[]> = {
  '/api/auth/device/code': ['client_id', 'scope'],
  '/api/auth/device/token': ['grant_type', 'device_code', 'client_id'],
  '/api/auth/sign-out': [],
}

/** The operation that a request calls, or a path of the sign-in. */
export function callOf({ method, path }: Asked): string {
  const plain = path.split('?')[0] ?? ''
  const exact = operations.filter(([, one]) => one.method === method && patternOf(one).test(plain))
  const [found] = exact.toSorted(([, a], [, b]) => a.path.split(':').length - b.path.split(':').length)
  return found?.[0] ?? plain
}

/** Every field that a request carried and that no line of the list tells of. */
export function unlisted(asked: Asked): string[] {
  const name = callOf(asked)
  const device = ofDevice[name]
  if (device) return fieldsOf(bodyOf(asked)).filter((field) => !device.includes(field))
  const operation = operations.find(([one]) => one === name)?.[1]
  if (!operation) return [name]
  const { pathname, searchParams } = new URL(asked.path, 'http://server')
  const carried = [
    ...Object.keys(patternOf(operation).exec(pathname)?.groups ?? {}),
    ...searchParams.keys(),
    ...fieldsOf(bodyOf(asked)),
  ]
  return [...new Set(carried.map((field) => `${name} ${field}`))].filter((field) => !isListed(field))
}

/** A value of a name that people chose is listed by a star. */
function isListed(field: string): boolean {
  return listed.has(field) || listed.has(field.replace(/\.[^.]+$/, '.*'))
}

/** Fields by their paths, as the list writes them: an act is known by its type, and places in a list do not count. */
export function fieldsOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, path))
  if (typeof value !== 'object' || value === null) return path === '' ? [] : [path]
  const { type, ...rest } = value as Record<string, unknown>
  const isAct = path === 'act' && typeof type === 'string'
  const here = isAct ? `${path}[${type}]` : path
  const inner = isAct || type === undefined ? rest : value
  return Object.entries(inner).flatMap(([name, one]) => fieldsOf(one, here === '' ? name : `${here}.${name}`))
}

function bodyOf({ body }: Asked): unknown {
  return body === '' ? undefined : JSON.parse(body)
}

function patternOf({ path }: Operation): RegExp {
  return new RegExp(`^${path.replace(/:([a-z]+)/g, '(?<$1>[^/]+)')}$`)
}
