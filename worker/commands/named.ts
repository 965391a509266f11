import type { Command } from '#shared/process/ledger/command.ts'

/** Users that a command names beside its actor. */
export function usersIn({ act }: Command): string[] {
  switch (act.type) {
    case 'open deal':
      return act.owner === undefined ? [] : [act.owner]
    case 'join member':
    case 'leave member':
      return [act.user]
    case 'hand over':
      return [act.to]
    case 'set responsible':
      return [act.rep]
    case 'acknowledge manual':
      return [act.user]
    default:
      return []
  }
}

/** Manuals that a command names by their key. */
export function manualsIn({ act }: Command): string[] {
  return act.type === 'open deal' ? [act.manual] : []
}

/** Documents that a command names by their content. */
export function hashesIn({ act }: Command): string[] {
  if (act.type === 'migrate') return [act.manual]
  return act.type === 'set calendar' ? [act.calendar] : []
}

export function messageKeysIn({ act }: Command): string[] {
  return act.type === 'log activity' ? Object.values(act.keys).filter((key) => key !== undefined) : []
}
