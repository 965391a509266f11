import type { Command } from '#shared/process/ledger/command.ts'
import { sha256 } from '#worker/chain/hash.ts'
import { type Place, tellDeal } from '#worker/commands/system.ts'
import { log, told } from '#worker/log.ts'
import type { Work } from './work.ts'

/** What became of one deal of a page: `again`, it did not answer; `why`, the refusal's code. */
export interface JobOutcome {
  deal: string
  told: 'told' | 'spared' | 'refused' | 'again'
  why?: string
}

const atOnce = 4

/** Tells each deal of a page; one that fails holds up none of the others. */
export async function tellAll(
  place: Place,
  deals: readonly string[],
  { job, work, now }: { job: string; work: Work; now: number },
): Promise<JobOutcome[]> {
  const outcomes: JobOutcome[] = []
  for (let first = 0; first < deals.length; first += atOnce) {
    const some = deals.slice(first, first + atOnce)
    outcomes.push(...(await Promise.all(some.map((deal) => tellOne(place, deal, job, work, now)))))
  }
  return outcomes
}

async function tellOne(place: Place, deal: string, job: string, work: Work, now: number): Promise<JobOutcome> {
  try {
    const answer = await tellDeal(place, await commandOf(job, deal, work, now), work.overtaken, now)
    if (answer.ok) return { deal, told: answer.value }
    const { failure } = answer
    return failure.kind === 'refused' ? { deal, told: 'refused', why: failure.refusal.code } : { deal, told: 'again' }
  } catch (error) {
    log('error', 'job', { job, deal, ...told(error) })
    return { deal, told: 'again' }
  }
}

/** The same job says the same to a deal by the same id, however often it comes: that is how it says it once. */
async function commandOf(job: string, deal: string, { at, act }: Work, now: number): Promise<Command> {
  const id = `job-${(await sha256(`${job}/${deal}`)).slice(0, 40)}`
  return { v: 1, id, deal, acted: at, sent: now, act }
}
