import type { Standing } from '#worker/store/standing.ts'

/** Under which opaque id the audit knows whoever calls. */
export const actorOf = ({ who }: Standing): string => (who.kind === 'user' ? who.user : who.id)
