import * as z from 'zod'
import { Id, Moment } from '../process/id.ts'
import { operation } from './operation.ts'

/** Who stands in for whom, and from when until when. Who made it may be a third. */
export const Delegation = z.strictObject({
  id: Id,
  absent: Id,
  absentName: z.string(),
  delegate: Id,
  delegateName: z.string(),
  since: Moment,
  until: Moment,
  by: Id,
})
export type Delegation = z.infer<typeof Delegation>

export const listDelegations = operation({
  method: 'GET',
  path: '/api/v1/delegations',
  summary: 'Absences that are not over: the own ones, those one stands in for, and those of teams one leads',
  access: 'rep',
  answer: z.strictObject({ delegations: z.array(Delegation) }),
})

export const delegate = operation({
  method: 'POST',
  path: '/api/v1/delegations',
  summary:
    'Name who stands in during an absence of at most 90 days: the own one, or of a member of a team that one leads',
  access: 'rep',
  body: z.strictObject({ absent: Id.optional(), delegate: Id, since: Moment, until: Moment }),
  answer: Delegation,
})

export const endDelegation = operation({
  method: 'DELETE',
  path: '/api/v1/delegations/:delegation',
  summary: 'End an absence now, or take it back before it begins',
  access: 'rep',
  params: z.strictObject({ delegation: Id }),
  answer: z.strictObject({ delegation: Id }),
})
