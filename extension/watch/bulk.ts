const machines =
  /^(?:(?:do-?)?no-?t?-?reply|mailer-daemon|postmaster|bounces?|notifications?|newsletters?|news|alerts?|system)(?:[-+._\d].*)?$/

/** Mail that no person wrote: its sender's mailbox is one that machines are given. */
export function isMachine(address: string): boolean {
  return machines.test(address.split('@')[0]?.replaceAll('_', '-') ?? '')
}
