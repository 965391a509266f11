import { listCases } from '#shared/api/cases.ts'
import { call, type Send } from '#shared/api/client.ts'
import { sendCommand } from '#shared/api/commands.ts'
import { getToday } from '#shared/api/today.ts'
import { publishManual } from '#shared/api/versions.ts'
import { generalB2b } from '#shared/manuals/generalB2b/index.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { admin, sellers } from '#worker/local/demo/cast.ts'
import { sendAs } from './enter.ts'

const day = 86_400_000

/** What makes figures change behind their back: a step undone, a contest upheld, an exception given, a deal handed over to another team, deals moved to a new version, facts told days late. */
export async function stir(url: string): Promise<void> {
  const boss = await sendAs(url, admin.email)
  await rule(boss)
  const moved = await newVersion(boss)
  for (const deal of ['demo-story-acme', 'demo-waits-1', 'demo-waits-2', 'demo-waits-4'])
    await tell(boss, deal, { type: 'migrate', manual: moved, stages: {} })
  await tell(boss, 'demo-story-northwind', { type: 'hand over', to: 'bob' })
  for (const id of ['liu.yang', 'tom', 'oskar', 'alice']) await catchUp(url, id)
}

/** Two steps that were due: one done two days ago and told only now, one done and taken back. */
async function catchUp(url: string, seller: string): Promise<void> {
  const send = await sendAs(url, sellers.find(({ id }) => id === seller)?.email ?? '')
  const today = await call(send, getToday, {})
  if (!today.ok) throw new Error(`${seller} has no list of today`)
  const [late, undone] = today.value.items.flatMap(({ deal, meet }) =>
    meet?.type === 'do step' ? [{ deal, meet }] : [],
  )
  if (!late || !undone) throw new Error(`${seller} has too little to do`)
  await tell(send, late.deal, late.meet, Date.now() - 2 * day)
  const command = await tell(send, undone.deal, undone.meet)
  await tell(send, undone.deal, { type: 'undo', command })
}

/** Upholds the contests and gives the exceptions that wait. */
async function rule(send: Send): Promise<void> {
  const waiting = await call(send, listCases, {})
  if (!waiting.ok) throw new Error('nothing waits')
  const kinds = new Set(waiting.value.cases.filter(({ mayRule }) => mayRule).map(({ kind }) => kind))
  for (const kind of ['contest', 'exception'] as const) {
    const one = waiting.value.cases.find((each) => each.kind === kind && each.mayRule)
    if (!one) throw new Error(`no ${kind} waits, only ${[...kinds]}`)
    await tell(
      send,
      one.deal,
      kind === 'contest'
        ? { type: 'rule contest', contest: one.case, uphold: true, as: 'met', reason: 'It was done by phone' }
        : { type: 'rule exception', exception: one.case, approve: true, reason: 'They know what they need' },
    )
  }
}

/** A second version, in which the needs analysis weighs more; deals stay with theirs. */
async function newVersion(send: Send): Promise<string> {
  const stages = generalB2b.stages.map((stage) =>
    stage.key === 'needs'
      ? { ...stage, steps: (stage.steps ?? []).map((step) => ({ ...step, severity: 'critical' as const })) }
      : stage,
  )
  const published = await call(send, publishManual, {
    body: { manual: { ...generalB2b, stages }, since: 'now', inFlight: 'stay' },
  })
  if (!published.ok) throw new Error(`not published: ${JSON.stringify(published)}`)
  return published.value.hash
}

/** Asks one thing of a deal, done at a moment of the past where one is given; answers the command's id. */
async function tell(send: Send, deal: string, act: Act, acted = Date.now()): Promise<string> {
  const id = crypto.randomUUID()
  const sent = Date.now()
  const answer = await call(send, sendCommand, { body: { v: 1, id, deal, acted, sent, act } })
  if (!answer.ok) throw new Error(`${act.type} on ${deal}: ${JSON.stringify(answer)}`)
  return id
}
