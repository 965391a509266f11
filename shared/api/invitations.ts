import * as z from 'zod'
import { Id, Moment } from '../process/id.ts'
import { Language } from '../process/text.ts'
import { operation } from './operation.ts'
import { Address, PersonName, Shown } from './people.ts'
import { OrganisationRole } from './session.ts'

export const Invitation = z.strictObject({
  id: Id,
  email: z.string(),
  name: z.string(),
  role: OrganisationRole,
  team: Id,
  language: Language,
  by: Id,
  created: Moment,
  expires: Moment,
  state: z.enum(['open', 'accepted', 'revoked', 'run out']),
})
export type Invitation = z.infer<typeof Invitation>

export const inviteMember = operation({
  method: 'POST',
  path: '/api/v1/invitations',
  summary:
    'Invite somebody by a link that is good for seven days and shown this once; an earlier one to the same address ends',
  access: 'admin',
  body: z.strictObject({ email: Address, name: PersonName, role: OrganisationRole, team: Id, language: Language }),
  answer: Shown,
})

export const listInvitations = operation({
  method: 'GET',
  path: '/api/v1/invitations',
  summary: 'Who was invited, the latest first',
  access: 'admin',
  query: z.strictObject({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.strictObject({ invitations: z.array(Invitation), next: z.string().optional() }),
})

export const revokeInvitation = operation({
  method: 'DELETE',
  path: '/api/v1/invitations/:invitation',
  summary: 'End an invitation that nobody has accepted yet',
  access: 'admin',
  params: z.strictObject({ invitation: Id }),
  answer: z.strictObject({ invitation: Id }),
})

/** What stands behind the `#` of a link: an invitation, or leave to set a new password. */
const LinkToken = z.string().max(300)

/** Why a link was made: to join the organisation, or to set a new password. */
export const LinkView = z.strictObject({
  purpose: z.enum(['join', 'new password']),
  organisation: z.string(),
  name: z.string(),
  email: z.string(),
  role: OrganisationRole,
  language: Language,
  expires: Moment,
})
export type LinkView = z.infer<typeof LinkView>

export const readInvitation = operation({
  method: 'POST',
  path: '/api/v1/invitation/read',
  summary: 'What a link was made for, and for whom',
  access: 'anyone',
  body: z.strictObject({ token: LinkToken }),
  answer: LinkView,
})

export const acceptInvitation = operation({
  method: 'POST',
  path: '/api/v1/invitation/accept',
  summary: 'Join by a link, or set a new password by it; it works once',
  access: 'anyone',
  dear: true,
  body: z.strictObject({ token: LinkToken, name: PersonName.optional(), password: z.string().max(128) }),
  answer: z.strictObject({ email: z.string() }),
})
