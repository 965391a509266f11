import type { MissingCard, Stop } from '#extension/rooms/stop.ts'
import type { Missing, Refusal } from '#shared/process/decide/refusal.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { won } from '#shared/process/ledger/evolve.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { fieldCardOf } from './fields.ts'
import { canTick } from './item.ts'
import { userName } from './names.ts'
import { pairOf } from './steps.ts'
import { type Here, here } from './visit.ts'
import { approvalsOf, nameOfEnd, wayTo } from './ways.ts'
import { weigh } from './weigh.ts'

type GateUnmet = Extract<Refusal, { code: 'gate-unmet' }>

/** A refusal to leave the stage in the reader's words: what is missing, how each is met here, and the legal way out. */
export function stopOf(local: Local, act: Act, refusal: GateUnmet, language: Language, lastKnown: boolean): Stop {
  const where = here(local)
  const nobody = !lastKnown && asksApproval(weigh(local, act)) && !isApproval(refusal)
  return {
    way: act.type === 'close' && act.outcome !== won ? 'close' : 'advance',
    gate: read(refusal.gate, language),
    to: refusal.to,
    toName: nameOfEnd(where.manual, refusal.to, language),
    missing: refusal.missing.flatMap((one) => missingCard(local, where, one, language) ?? []),
    needsReason: refusal.needsReason,
    lastKnown,
    ...(nobody && { nobodyApproves: true }),
  }
}

/** An open stop as of now: what was met in the meantime leaves it; nothing once the deal went on. */
export function stopNow(local: Local, where: Here, stop: Stop, language: Language): Stop | undefined {
  const act = stop.way === 'close' ? closeAs(stop.to) : wayTo(local, where, stop.to)?.act
  if (!act) return undefined
  const context = stop.nobodyApproves ? { ...local.context, managersOf: () => [], admins: [] } : local.context
  const tried = weigh({ ...local, context }, act)
  if (tried.ok) return { ...stop, missing: [], needsReason: false }
  if (tried.refusal.code !== 'gate-unmet') return undefined
  const now = stopOf({ ...local, context }, act, tried.refusal, language, stop.lastKnown)
  return {
    ...now,
    missing: now.missing.map((one) => ({ ...one, who: one.who.length > 0 ? one.who : whoIn(stop, one) })),
    ...(stop.nobodyApproves && { nobodyApproves: true }),
  }
}

function missingCard(local: Local, where: Here, one: Missing, language: Language): MissingCard | undefined {
  const base = {
    obligation: one.obligation,
    name: read(one.name, language),
    overdue: one.overdue,
    who: othersIn(local, one.who),
    ...(one.why && { why: read(one.why, language) }),
    ...(one.wayOut && { wayOut: one.wayOut }),
  }
  switch (one.what) {
    case 'step':
      return { ...base, what: 'step', ...ofStep(local, where, one) }
    case 'choice':
      return {
        ...base,
        what: 'choice',
        oneOf: (one.oneOf ?? []).map(({ step, name }) => ({ step, name: read(name, language) })),
      }
    case 'attribute': {
      const field = fieldCardOf(local, where, one.key, language)
      return field && { ...base, what: 'attribute', field }
    }
    case 'approval':
      return { ...base, what: 'approval', ...refusedIn(local, where) }
  }
}

/** A step that an outcome asks stands in no stage: nothing keeps the reader from doing it. */
function ofStep(local: Local, where: Here, { key, strongest }: Missing) {
  const found = where.steps.find((one) => one.step.key === key)
  const pair = found && pairOf(local, found)
  return {
    step: key,
    tick: found === undefined || canTick(found, local.account.session.user),
    ...(strongest !== undefined && { strongest }),
    ...(pair && { pair }),
  }
}

function refusedIn(local: Local, where: Here) {
  const last = approvalsOf(local, where).at(-1)
  return last?.ruling?.given === false ? { refused: userName(local, last.ruling.by) } : {}
}

/** Whose it is, as far as they are known by name; nobody need be told that it is their own. */
function othersIn(local: Local, who: readonly string[]): string[] {
  const [only, ...more] = who
  if (only === local.account.session.user && more.length === 0) return []
  return who.map((user) => userName(local, user)).filter((name) => name !== '')
}

/** Whom the server named for the same; this device does not know who manages and who administers. */
function whoIn(stop: Stop, { obligation, wayOut }: MissingCard): string[] {
  return stop.missing.find((one) => one.obligation === obligation && one.wayOut === wayOut)?.who ?? []
}

function asksApproval(tried: ReturnType<typeof weigh>): boolean {
  return !tried.ok && tried.refusal.code === 'gate-unmet' && isApproval(tried.refusal)
}

function isApproval({ missing }: GateUnmet): boolean {
  return missing.some(({ what }) => what === 'approval')
}

function closeAs(outcome: string): Act {
  return { type: 'close', outcome }
}
