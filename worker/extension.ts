import { failed, type Outcome } from './outcome.ts'

export type ExtensionEnv = Pick<Cloudflare.Env, 'EXTENSION_MINIMUM' | 'EXTENSION_BLOCKED'>

/** Which extensions may not call: those below the minimum, and the blocked ones. */
export function extensionPolicy(env: ExtensionEnv): { minimum: string; blocked: string[] } {
  return {
    minimum: env.EXTENSION_MINIMUM ?? '0.0.0',
    blocked: (env.EXTENSION_BLOCKED ?? '').split(',').flatMap((version) => version.trim() || []),
  }
}

/** `header` is absent where no extension calls. What is no version is older than all. */
export function extensionAllowed(env: ExtensionEnv, header: string | undefined): Outcome<undefined> {
  if (header === undefined) return { ok: true, value: undefined }
  const { minimum, blocked } = extensionPolicy(env)
  const current = numbers(header)
  const allowed =
    current && !below(current, numbers(minimum) ?? []) && !blocked.some((one) => same(current, numbers(one) ?? []))
  return allowed ? { ok: true, value: undefined } : failed({ kind: 'update-needed', minimum })
}

function numbers(version: string): number[] | undefined {
  return /^\d{1,9}(\.\d{1,9}){0,3}$/.test(version) ? version.split('.').map(Number) : undefined
}

/** By numbers, a missing one counting as 0: 1.10 is newer than 1.9, and 1.2 is 1.2.0. */
function below(one: number[], other: number[]): boolean {
  const at = [0, 1, 2, 3].find((place) => (one[place] ?? 0) !== (other[place] ?? 0))
  return at !== undefined && (one[at] ?? 0) < (other[at] ?? 0)
}

const same = (one: number[], other: number[]) => other.length > 0 && !below(one, other) && !below(other, one)
