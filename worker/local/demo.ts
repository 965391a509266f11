import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seed } from './demo/seed.ts'

/** Whom one may sign in as, and the demo organisation's API key. */
export type Demo = { accounts: { role: string; email: string; password: string }[]; apiKey: string }

/** The demo organisation that a data folder holds; nothing while its seeding has not been finished. */
export async function readDemo(data: string): Promise<Demo | undefined> {
  const text = await readFile(join(data, 'demo.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Demo)
}

/** Seeds the demo organisation through the served API and notes its accounts beside the data. */
export async function makeDemo(data: string, url: string, log: (line: string) => void): Promise<Demo> {
  const demo = await seed({ url, log })
  await writeFile(join(data, 'demo.json'), JSON.stringify(demo, null, 2), { mode: 0o600 })
  return demo
}
