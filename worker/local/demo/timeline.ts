import type { Act, Command } from '#shared/process/ledger/command.ts'

/** One deal's history as the import takes it. */
export interface ImportDeal {
  deal: string
  commands: { command: Command; actor: string }[]
}

/** What happened to a deal, told in any order. */
export interface Timeline {
  deal: string
  /** Adds what `actor` did at a moment; gives the command's id. */
  add: (at: number, actor: string, act: Act) => string
  /** The history up to `now`, earliest first; what would happen later is left out. */
  until: (now: number) => ImportDeal
}

export function timeline(deal: string): Timeline {
  const told: ImportDeal['commands'] = []
  return {
    deal,
    add: (at, actor, act) => {
      const id = `${deal}-${told.length + 1}`
      told.push({ actor, command: { v: 1, id, deal, acted: at, sent: at, act } })
      return id
    },
    until: (now) => ({
      deal,
      commands: told.filter(({ command }) => command.acted <= now).sort((a, b) => a.command.acted - b.command.acted),
    }),
  }
}
