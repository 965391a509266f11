import type { VersionLine } from '#shared/api/versions.ts'
import type { Text } from '#shared/process/text.ts'

/** One manual with all that was, is or will be in force of it, the latest first. */
export interface History {
  key: string
  name: Text
  inForce: VersionLine | undefined
  versions: readonly VersionLine[]
}

/** The versions by their manuals; a manual has the name that it has now, and the manuals keep their places by their keys. */
export function historiesOf(versions: readonly VersionLine[]): History[] {
  return Object.entries(Object.groupBy(versions, ({ key }) => key))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([key, own = []]) => {
      const inForce = own.find(({ state }) => state === 'in force')
      const named = inForce ?? own[0]
      return named ? [{ key, name: named.name, inForce, versions: own }] : []
    })
}

/** The version to lay a version beside: the one in force, or for that one the one that was in force before it. */
export function besideOf(hash: string, versions: readonly VersionLine[]): string | undefined {
  const others = versions.filter((version) => version.hash !== hash)
  const inForce = others.find(({ state }) => state === 'in force')
  return inForce?.hash ?? others.find(({ state }) => state === 'past')?.hash ?? others[0]?.hash
}
