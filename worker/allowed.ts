import { contract } from '#shared/api/contract.ts'
import type { Operation } from '#shared/api/operation.ts'

const known = Object.values<Operation>(contract).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replace(/\./g, '\\.').replace(/:[a-z]+/g, '[^/]+')}$`),
}))

/** The methods by which a path may be asked; none of a path that is not there. */
export function allowedMethods(path: string): string[] {
  const methods = new Set<string>(known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method))
  if (methods.has('GET')) methods.add('HEAD')
  if (methods.size > 0) methods.add('OPTIONS')
  return [...methods].sort()
}
