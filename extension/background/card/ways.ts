import type { WayCard } from '#extension/rooms/deal.ts'
import { adminsWord, approverGroups, managersWord } from '#shared/process/decide/approvers.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { won } from '#shared/process/ledger/evolve.ts'
import { owner } from '#shared/process/ledger/standing.ts'
import type { ApprovalCase } from '#shared/process/ledger/state.ts'
import { findOutcome, findRole, findStage, nextStage } from '#shared/process/manual/find.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { type Language, read } from '#shared/process/text.ts'
import type { Local } from '../deal/local.ts'
import { userName } from './names.ts'
import type { Here } from './visit.ts'
import { isAllowed, isOffered, weigh } from './weigh.ts'

/** A way out of the stage, as the act that takes it. */
export interface Way {
  act: Extract<Act, { type: 'advance' | 'close' }>
  to: string
}

/** Forwards: the next stage, or after the last one the sale itself. */
export function wayForward(local: Local, { manual, stage }: Here): Way | undefined {
  if (local.state.closed) return undefined
  const next = nextStage(manual, stage.key)
  if (next) return { act: { type: 'advance', from: stage.key }, to: next.key }
  return findOutcome(manual, won) && { act: { type: 'close', outcome: won }, to: won }
}

/** Past the next stage, where the manual lists that and its condition holds for this deal. */
export function skipsFrom(local: Local, { manual, stage }: Here): Way[] {
  if (local.state.closed) return []
  return stage.skips
    .flatMap(({ to }) => findStage(manual, to)?.key ?? [])
    .map((to): Way => ({ act: { type: 'advance', from: stage.key, to }, to }))
    .filter(({ act }) => isOffered(local, act))
}

/** Back, along the returns that the manual lists; not ready while it asks for something first. */
export function returnsFrom(local: Local, { manual, stage }: Here, language: Language): WayCard[] {
  if (local.state.closed) return []
  return stage.returns.flatMap(({ to }) => {
    const target = findStage(manual, to)
    const tried = target && weigh(local, { type: 'return', from: stage.key, to: target.key })
    if (!target || !tried || (!tried.ok && tried.refusal.code !== 'incomplete')) return []
    return { to: target.key, toName: read(target.name, language), ready: tried.ok }
  })
}

/** The way that leads there, if there is one now. */
export function wayTo(local: Local, where: Here, to: string | undefined): Way | undefined {
  const forward = wayForward(local, where)
  return to === undefined || to === forward?.to ? forward : skipsFrom(local, where).find((one) => one.to === to)
}

export function wayCard(local: Local, where: Here, { act, to }: Way, language: Language): WayCard {
  const asked = waitingApproval(local, where, to)
  return {
    to,
    toName: nameOfEnd(where.manual, to, language),
    ready: isAllowed(local, act),
    ...(asked && { waits: whoApproves(local, where.manual, asked, language) }),
  }
}

/** What a stage or an outcome is called. */
export function nameOfEnd(manual: Manual, to: string, language: Language): string {
  const end = findStage(manual, to) ?? findOutcome(manual, to)
  return end ? read(end.name, language) : to
}

/** The approvals that were asked for in this visit, the latest last. */
export function approvalsOf({ state }: Local, { stage, visit }: Here): ApprovalCase[] {
  return state.approvals.filter(
    ({ asked, from }) => asked >= visit.entered && (from === stage.key || stage.formerly.includes(from)),
  )
}

/** Whom it waits for: by name, as far as this device was told, else the role. */
function whoApproves(local: Local, manual: Manual, asked: ApprovalCase, language: Language): string {
  const { state, context, now } = local
  const users = (word: string) =>
    word === managersWord ? context.managersOf(owner(state).team) : word === adminsWord ? context.admins : [word]
  const groups = approverGroups(manual, state, asked.approver, now).map((group) => group.flatMap(users))
  const who =
    groups.map((group) => group.filter((user) => user !== asked.asker)).find((group) => group.length > 0) ?? []
  const names = who.map((user) => userName(local, user)).filter((name) => name !== '')
  const role = findRole(manual, asked.approver)
  if (names.length === 0) return role ? read(role.name, language) : asked.approver
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names)
}

function waitingApproval(local: Local, where: Here, to: string): ApprovalCase | undefined {
  return approvalsOf(local, where).find((one) => one.to === to && one.ruling === undefined)
}
