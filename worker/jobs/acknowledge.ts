import * as z from 'zod'
import { Hash, Id, Moment } from '#shared/process/id.ts'
import { mayAct } from '#shared/process/ledger/standing.ts'
import { hardenedBy } from '#worker/store/jobDeals.ts'
import type { Work } from './work.ts'

const Body = z.object({ user: Id, manual: Hash, at: Moment })

/** Somebody read a version: where its rules harden by that, their open deals are told. */
export function acknowledge(body: unknown): Work {
  const { user, manual, at } = Body.parse(body)
  return {
    at,
    deals: hardenedBy(user, manual),
    act: { type: 'acknowledge manual', user },
    overtaken: (state) => state.manual !== manual || !mayAct(state, user, at),
  }
}
