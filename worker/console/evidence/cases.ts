import type { LedgerExport } from '#shared/api/deals.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { reasonOf } from '../models/lines.ts'

/** What somebody asked about an obligation, and who decided what and why. */
export interface Case {
  kind: 'exception' | 'contest' | 'approval'
  by: string
  at: number
  reason: string | undefined
  ruling: { said: Said; by: string; at: number; reason: string | undefined; expires?: number | undefined } | undefined
}

type Said = 'approved' | 'refused' | 'upheld' | 'dismissed'

/** The exceptions and contests of an obligation, of a gate also the approvals of its stage, in the order of their asking. */
export function casesOf(state: DealState, ledger: LedgerExport, one: Obligation): Case[] {
  const told = reasonsIn(ledger)
  const exceptions = state.exceptions.filter(({ obligation }) => obligation === one.key)
  const contests = state.contests.filter(({ obligation }) => obligation === one.key)
  const approvals = one.kind === 'gate' ? state.approvals.filter(({ from }) => from === one.stage) : []
  return [
    ...exceptions.map(({ exception, asker, asked, ruling }): Case => {
      const said = ruling?.approved ? 'approved' : 'refused'
      return { kind: 'exception', by: asker, at: asked, ...told(exception, ruling && { ...ruling, said }) }
    }),
    ...contests.map(({ contest, asker, asked, ruling }): Case => {
      const said = ruling?.upheld ? 'upheld' : 'dismissed'
      return { kind: 'contest', by: asker, at: asked, ...told(contest, ruling && { ...ruling, said }) }
    }),
    ...approvals.map(({ approval, asker, asked, ruling }): Case => {
      const said = ruling?.given ? 'approved' : 'refused'
      return { kind: 'approval', by: asker, at: asked, ...told(approval, ruling && { ...ruling, said }) }
    }),
  ].sort((a, b) => a.at - b.at)
}

/** The reasons lie with the events that asked and ruled, while nobody has erased them. */
function reasonsIn(ledger: LedgerExport) {
  const asked = new Map<string, string | undefined>()
  const ruled = new Map<string, string | undefined>()
  for (const event of ledger.events) {
    const { happening: h } = event
    if (h.type === 'exception asked') asked.set(h.exception, reasonOf(event, ledger))
    if (h.type === 'contest raised') asked.set(h.contest, reasonOf(event, ledger))
    if (h.type === 'approval asked') asked.set(h.approval, reasonOf(event, ledger))
    if (h.type === 'exception ruled') ruled.set(h.exception, reasonOf(event, ledger))
    if (h.type === 'contest ruled') ruled.set(h.contest, reasonOf(event, ledger))
    if (h.type === 'approval ruled') ruled.set(h.approval, reasonOf(event, ledger))
  }
  return (id: string, ruling: { said: Said; by: string; at: number; expires?: number | undefined } | undefined) => ({
    reason: asked.get(id),
    ruling: ruling && {
      said: ruling.said,
      by: ruling.by,
      at: ruling.at,
      expires: ruling.expires,
      reason: ruled.get(id),
    },
  })
}
