import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { actLately } from './demo/lately.ts'
import { accounts, organisation } from './demo/organisation.ts'
import { seed } from './demo/seed.ts'
import { provisionLocal } from './provision.ts'

/** Whom one may sign in as, and the demo organisation's API key. */
export type Demo = {
  accounts: { role: string; email: string; password: string }[]
  apiKey: string
  /** The address that the organisation knows its practice mailbox under. */
  url: string
  /** All of its history is in the ledger. */
  told: boolean
}

const noteOf = (data: string) => join(data, 'demo.json')

/** The demo organisation that a data folder holds, if one was founded there. */
export async function readDemo(data: string): Promise<Demo | undefined> {
  const text = await readFile(noteOf(data), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Demo)
}

/** Founds the demo organisation in empty databases that no Worker serves yet. `url` is where one will. */
export async function foundDemo(data: string, url: string): Promise<Demo> {
  const founded = await provisionLocal(data, organisation(url))
  if (founded === 'already there') throw new Error('the demo organisation is there, but its key is not: use --fresh')
  return note(data, { accounts, apiKey: founded.apiKey, url, told: false })
}

/** Tells the demo organisation's history to the served Worker; goes on where an earlier attempt was cut short. */
export async function tellDemo(data: string, demo: Demo, url: string, log: (line: string) => void): Promise<Demo> {
  if (demo.told) return demo
  await seed({ url, apiKey: demo.apiKey, log })
  await actLately(url)
  return note(data, { ...demo, told: true })
}

async function note(data: string, demo: Demo): Promise<Demo> {
  await writeFile(noteOf(data), JSON.stringify(demo, null, 2), { mode: 0o600 })
  return demo
}
