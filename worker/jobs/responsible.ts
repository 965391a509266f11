import * as z from 'zod'
import { Id, Moment } from '#shared/process/id.ts'
import { ownedElsewhere } from '#worker/store/jobDeals.ts'
import type { Work } from './work.ts'

const Body = z.object({ user: Id, team: Id, at: Moment })

/** A rep's change of team: the open deals of the rep count for the new one from that moment on. */
export function responsible(body: unknown): Work {
  const { user, team, at } = Body.parse(body)
  return {
    at,
    deals: ownedElsewhere(user, team),
    act: { type: 'set responsible', rep: user, team },
    overtaken: ({ owners }) => {
      const now = owners.at(-1)
      return now === undefined || now.user !== user || now.from > at
    },
  }
}
