import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Secrets that the Worker expects. In production they are set by `wrangler secret put`. */
export const names = ['AUTH_SECRET', 'TOKEN_SECRET', 'OUTBOX_SECRET', 'FOUNDING_SECRET']

/** The local Worker's secrets: made once for a data folder and kept in it. */
export async function secrets(data: string): Promise<Record<string, string>> {
  const file = join(data, 'secrets.json')
  const known: Record<string, string> = JSON.parse(await readFile(file, 'utf8').catch(() => '{}'))
  const all = Object.fromEntries(names.map((name) => [name, known[name] ?? randomBytes(32).toString('base64url')]))
  await mkdir(data, { recursive: true })
  await writeFile(file, JSON.stringify(all, null, 2), { mode: 0o600 })
  return all
}
