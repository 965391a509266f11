import { call } from '#shared/api/client.ts'
import { getDeal, getLedger } from '#shared/api/deals.ts'
import { getDealScore } from '#shared/api/scores.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import { obligations } from '#shared/process/obligations/obligations.ts'
import { score } from '#shared/process/score/score.ts'
import { manualOf, type World } from '#shared/process/world.ts'
import { bearing } from './bearing.ts'

const [url = '', apiKey = '', deal = ''] = process.argv.slice(2)
const send = bearing(url, apiKey)
const params = { deal }

const view = await got(call(send, getDeal, { params }))
const ledger = await got(call(send, getLedger, { params }))
const shown = await got(call(send, getDealScore, { params }))

const world: World = {
  manuals: new Map(Object.entries(ledger.manuals)),
  calendars: new Map(Object.entries(ledger.calendars)),
  timeZone: 'UTC',
}
const state = replay(ledger.events)
const judged = score(obligations(world, state, shown.asOf), manualOf(world, state).numbers)
const replayed = {
  state,
  score: judged.score,
  losses: judged.lines.map(({ obligation, points }) => ({ obligation, points })),
}
process.stdout.write(JSON.stringify({ events: ledger.events, state: view.state, score: shown, replayed }))

async function got<T>(result: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> {
  const answer = await result
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}
