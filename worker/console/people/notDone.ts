import type { Result } from '#shared/api/client.ts'
import type { PeopleSay } from './say.ts'

const told = ['already there', 'last admin', 'has members', 'has a team below', 'not empty', 'used up'] as const
const fields = ['email', 'name', 'team', 'calendar', 'above', 'expires', 'scopes'] as const

/** Why something about people was not done, and what to do. */
export function notDone(answer: Extract<Result<unknown>, { ok: false }>, say: PeopleSay): string {
  if ('offline' in answer) return say('failed.offline')
  const { status, title, detail, faults = [] } = answer.problem
  if (status === 403) return say('failed.forbidden')
  if (status === 404) return say('failed.notFound')
  const known = told.find((one) => one === detail)
  if (known) return say(`failed.${known}`)
  const field = fields.find((one) => faults.some(({ at }) => at === one || at.endsWith(`.${one}`)))
  if (field) return say(`fault.${field}`)
  return status === 429 || status === 503 ? say('failed.busy') : say('failed.other', { title })
}
