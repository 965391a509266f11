import { call, type Result, type Send } from '#shared/api/client.ts'
import { importDeal } from '#shared/api/commands.ts'
import { listDeals } from '#shared/api/deals.ts'
import { history, type ImportDeal } from './history.ts'

const atOnce = 4

/**
 * Tells the demo organisation's six months to a served Worker through its import, deal by deal. Deals that are there
 * already are left alone, so that an interrupted seeding is finished by the next. Throws on the first refusal.
 */
export async function seed(o: { url: string; apiKey: string; log: (line: string) => void }): Promise<void> {
  const send: Send = (path, init) =>
    fetch(o.url + path, { ...init, headers: { ...init.headers, authorization: `Bearer ${o.apiKey}` } })
  const there = await known(send)
  const missing = history(Date.now()).filter(({ deal }) => !there.has(deal))
  let told = 0
  const queue = missing.values()
  const worker = async () => {
    for (const one of queue) {
      await tell(send, one)
      told++
      if (told % 50 === 0 || told === missing.length) o.log(`${told} of ${missing.length} demo deals`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

async function known(send: Send): Promise<Set<string>> {
  const deals = new Set<string>()
  let cursor: string | undefined
  do {
    const page = pageOf(await call(send, listDeals, { query: { limit: 100, ...(cursor ? { cursor } : {}) } }))
    for (const { deal } of page.deals) deals.add(deal)
    cursor = page.next
  } while (cursor)
  return deals
}

async function tell(send: Send, { deal, commands }: ImportDeal): Promise<void> {
  const result = await call(send, importDeal, { body: { commands } })
  if (!result.ok) throw new Error(`deal ${deal}: ${told(result)}`)
}

function pageOf<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`the demo organisation cannot be read: ${told(result)}`)
}

function told(failure: Exclude<Result<unknown>, { ok: true }>): string {
  return 'offline' in failure ? 'the Worker does not answer' : JSON.stringify(failure.problem)
}
