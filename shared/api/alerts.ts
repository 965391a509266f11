import * as z from 'zod'
import { Id, Moment } from '../process/id.ts'
import { Text } from '../process/text.ts'
import { operation } from './operation.ts'

/**
 * What somebody is asked to answer. Tier 1: figures or ledgers cannot be trusted; 2: something has stopped; 3: an obligation on
 * its way past its due moment; 4: a customer who was answered late, a phrase rule that was broken.
 */
export const AlertLine = z.strictObject({
  id: Id,
  tier: z.int().min(1).max(4),
  /** In per cent of the allowance (tier 3). */
  rung: z.int(),
  /** No higher rung of the same matter was raised. */
  current: z.boolean(),
  deal: Id.optional(),
  dealName: z.string().optional(),
  obligation: z.string().optional(),
  name: Text.optional(),
  rep: Id.optional(),
  repName: z.string().optional(),
  team: Id.optional(),
  teamName: z.string().optional(),
  /** Of tiers 1 and 2: `what` happened, with ids and numbers. */
  detail: z.record(z.string(), z.unknown()),
  raised: Moment,
  /** By when a word is due. */
  due: Moment,
  overdue: z.boolean(),
  /** Who is asked: the rep who owes it, the manager, the manager's manager, the admins; and who that is now. */
  level: z.enum(['rep', 'manager', 'upper', 'admin']),
  answerers: z.array(z.strictObject({ user: Id, name: z.string() })),
  mayAnswer: z.boolean(),
  /** `by` is `system` where the matter ended by itself; `word` then says how: met, over, taken back. */
  answer: z.strictObject({ at: Moment, by: Id, byName: z.string(), word: z.string() }).optional(),
})
export type AlertLine = z.infer<typeof AlertLine>

export const listAlerts = operation({
  method: 'GET',
  path: '/api/v1/alerts',
  summary:
    'Alerts: a rep’s own, those of the teams that one leads, all of them for admins; newest first. Answered ones of the last 35 days',
  access: 'rep',
  scope: 'read',
  query: z.strictObject({
    state: z.enum(['open', 'answered']).default('open'),
    tier: z.coerce.number().int().min(1).max(4).optional(),
    team: Id.optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.strictObject({
    alerts: z.array(AlertLine),
    /** Of all open ones that the caller may see. */
    counts: z.array(z.strictObject({ tier: z.int(), open: z.int(), overdue: z.int() })),
    next: z.string().optional(),
  }),
})

export const answerAlert = operation({
  method: 'POST',
  path: '/api/v1/alerts/:id/answer',
  summary: 'Answers an alert with a word: whoever is asked, or somebody above',
  access: 'rep',
  params: z.strictObject({ id: Id }),
  body: z.strictObject({ word: z.string().trim().min(1).max(200) }),
  answer: z.strictObject({ id: Id, answered: Moment }),
})

export const eraseWord = operation({
  method: 'DELETE',
  path: '/api/v1/alerts/:id/word',
  summary: 'Erase the word that an alert was answered with; that it was answered, when and by whom stays',
  access: 'admin',
  params: z.strictObject({ id: Id }),
  answer: z.strictObject({ id: Id }),
})
