import type { Happened } from '#extension/rooms/today.ts'
import { type Lost, lostText } from '#shared/i18n/extension.refusal.ts'
import { obligationName } from '#shared/i18n/obligation.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { findStep } from '#shared/process/manual/find.ts'
import type { Text } from '#shared/process/text.ts'
import { manualOf } from '#shared/process/world.ts'
import { askedNow } from '../asks/tick.ts'
import { readerLanguage } from '../card/reader.ts'
import { here } from '../card/visit.ts'
import { type Local, localDeal } from '../deal/local.ts'
import { newId, performFact, performRequest } from '../outbox/perform.ts'
import { letGo } from './held.ts'

type Done = { command: string } | { lost: Lost }

/** A step said to be done, by the rep's word, from the list of today. */
export async function tickStep(deal: string, step: string, click: string): Promise<Happened> {
  const local = await localDeal(deal, click)
  if (!local) return unknown('ticked', deal)
  const where = here(local)
  const asked = askedNow(local, where, step)
  const name = findStep(where.manual, step)?.step.name ?? {}
  if (!asked) return told(local, 'ticked', name, { lost: { refusal: { code: 'unknown-step', step } } })
  const evidence = { kind: asked.step.evidence.includes('field') ? ('field' as const) : ('word' as const) }
  const same = JSON.stringify(['tick', deal, where.visit.stage, where.visit.n, step, asked.turn])
  const done = await performFact(local, { type: 'do step', step, evidence }, same)
  return told(local, 'ticked', name, done.kind === 'refused' ? { lost: done } : done)
}

export async function takeBack(deal: string, command: string, click: string): Promise<Happened> {
  const local = await localDeal(deal, click)
  if (!local) return unknown('undone', deal)
  const done = await performFact(local, { type: 'undo', command }, JSON.stringify(['undo', command]))
  return { ...(await told(local, 'undone', {}, done.kind === 'refused' ? { lost: done } : done)), undo: false }
}

/** The reader's word on what waits for it. The server decides: whoever rules is told at once whether it was taken. */
export async function giveWord(
  ask: { deal: string; case: string; kind: 'exception' | 'approval' | 'contest'; favour: boolean; reason: string },
  click: string,
): Promise<Happened> {
  const what = ask.favour ? 'approved' : 'declined'
  const local = await localDeal(ask.deal, click)
  if (!local) return unknown(what, ask.deal)
  const reason = ask.reason === '' ? {} : { reason: ask.reason }
  const act: Act =
    ask.kind === 'exception'
      ? { type: 'rule exception', exception: ask.case, approve: ask.favour, ...reason }
      : { type: 'rule approval', approval: ask.case, give: ask.favour, ...reason }
  const done = await performRequest(local, act, JSON.stringify(['rule', ask.case]))
  if (done.kind !== 'refused') await letGo({ case: ask.case })
  const { obligation } = local.state.exceptions.find(({ exception }) => exception === ask.case) ?? {}
  const manual = manualOf(local.known.world, local.state)
  const name = obligation === undefined ? { 'zh-CN': local.state.name } : obligationName(manual, obligation)
  return { ...(await told(local, what, name, done)), undo: false }
}

/** Contests what was lost, in one step. */
export async function contest(deal: string, obligation: string, reason: string, click: string): Promise<Happened> {
  const local = await localDeal(deal, click)
  if (!local) return unknown('contested', deal)
  const act: Act = { type: 'raise contest', contest: newId(), obligation, reason }
  const done = await performRequest(local, act, JSON.stringify(['contest', deal, obligation]))
  const name = obligationName(manualOf(local.known.world, local.state), obligation)
  return { ...(await told(local, 'contested', name, done)), undo: false }
}

async function told({ deal }: Local, what: Happened['what'], name: Text, done: Done): Promise<Happened> {
  const said = { what, name, deal, kept: false, inLedger: false, undo: false }
  if ('lost' in done) return { ...said, command: '', why: lostText(done.lost, await readerLanguage()) }
  return { ...said, command: done.command, kept: true, undo: true }
}

/** Neither this device nor the server shows the deal now. */
async function unknown(what: Happened['what'], deal: string): Promise<Happened> {
  const why = lostText({ status: 404 }, await readerLanguage())
  return { what, name: {}, deal, command: '', kept: false, inLedger: false, undo: false, why }
}
