import type { Sight } from '#extension/rooms/sight.ts'

const machines =
  /^(?:(?:do-?)?no-?t?-?reply|mailer-daemon|postmaster|bounces?|notifications?|newsletters?|news|alerts?|system)(?:[-+._\d].*)?$/

/** List mail, by the page's own sign of it, or system mail, by its sender. */
export function isBulk({ bulk, participants }: Pick<Sight, 'bulk' | 'participants'>): boolean {
  return bulk || participants.some(({ role, address }) => role === 'from' && isMachine(address))
}

/** Mail that no person wrote: its sender's mailbox is one that machines are given. */
export function isMachine(address: string): boolean {
  return machines.test(address.split('@')[0]?.replaceAll('_', '-') ?? '')
}
