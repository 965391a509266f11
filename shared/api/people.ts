import * as z from 'zod'
import { Id, Moment } from '../process/id.ts'
import { Language } from '../process/text.ts'
import { operation } from './operation.ts'
import { OrganisationRole } from './session.ts'

export const PersonName = z.string().trim().min(1).max(120)
export const Address = z.email().max(254).toLowerCase()

/** A member as the caller may see one: colleagues by name, role and team; who leads the team, and admins, the rest too. */
export const Member = z.strictObject({
  user: Id,
  name: z.string(),
  role: OrganisationRole,
  team: Id,
  teamName: z.string(),
  active: z.boolean(),
  email: z.string().optional(),
  language: Language.optional(),
  joined: Moment.optional(),
  /** Since when no longer active. */
  gone: Moment.optional(),
})
export type Member = z.infer<typeof Member>

export const listMembers = operation({
  method: 'GET',
  path: '/api/v1/members',
  summary:
    'Who is there: the own team, for managers the teams they lead, for admins everybody; by name, a page at a time',
  access: 'rep',
  scope: 'read',
  query: z.strictObject({
    team: Id.optional(),
    inactive: z.enum(['yes', 'no']).default('no'),
    cursor: z.string().max(600).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  answer: z.strictObject({ members: z.array(Member), next: z.string().optional() }),
})

const memberParams = z.strictObject({ user: Id })

export const MemberChange = z
  .strictObject({
    role: OrganisationRole.optional(),
    team: Id.optional(),
    active: z.boolean().optional(),
    name: PersonName.optional(),
    language: Language.optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), 'at least one thing to change')
export type MemberChange = z.infer<typeof MemberChange>

export const changeMember = operation({
  method: 'PUT',
  path: '/api/v1/members/:user',
  summary:
    'Change role, team, name or language of a member, let one go, or take one back; it holds with the next request',
  access: 'admin',
  params: memberParams,
  body: MemberChange,
  answer: Member,
})

export const changeSelf = operation({
  method: 'PUT',
  path: '/api/v1/me',
  summary: 'Change the own name or language',
  access: 'rep',
  body: z
    .strictObject({ name: PersonName.optional(), language: Language.optional() })
    .refine(({ name, language }) => name !== undefined || language !== undefined, 'at least one thing to change'),
  answer: z.strictObject({ name: z.string(), language: Language }),
})

/** A link that is shown once. Its secret stands behind the `#`, which no server is sent. */
export const Shown = z.strictObject({ id: Id, link: z.string(), expires: Moment })
export type Shown = z.infer<typeof Shown>

export const resetMember = operation({
  method: 'POST',
  path: '/api/v1/members/:user/reset',
  summary: 'Make a link by which a member sets a new password, and if asked begins anew with the second factor',
  access: 'admin',
  params: memberParams,
  body: z.strictObject({ forgetSecondFactor: z.boolean().default(false) }),
  answer: Shown,
})
