import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { DealScore } from '#shared/api/scores.ts'
import type { LedgerEvent } from '#shared/process/ledger/event.ts'
import type { DealState } from '#shared/process/ledger/state.ts'

/** What a process that shares nothing with the browser or this test finds of a deal. */
export interface ReadDeal {
  events: LedgerEvent[]
  state: DealState
  score: DealScore
  /** The exported ledger replayed by the engine in that process. */
  replayed: { state: DealState; score: number | null; losses: { obligation: string; points: number }[] }
}

/** Reads a deal through the public API from a fresh process. */
export async function readDeal(o: { url: string; apiKey: string; deal: string }): Promise<ReadDeal> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'readDeal.process.ts'), o.url, o.apiKey, o.deal], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`reading ${o.deal} ended with ${code}`)
  return JSON.parse(output) as ReadDeal
}
