import type * as z from 'zod'
import type { Result } from '#shared/api/client.ts'
import { changeOrganisation, getOrganisation, type OrganisationView } from '#shared/api/organisation.ts'
import type { Fault } from '#shared/api/problem.ts'
import type { Ask } from '../models/session.ts'

export type Change = z.input<typeof changeOrganisation.body>
/** What is changed by itself. */
export type Field = keyof Change & keyof OrganisationView

export type Saved =
  | { is: 'saved'; view: OrganisationView }
  /** Somebody else changed it since the page was read. */
  | { is: 'changed'; view: OrganisationView }
  | { is: 'offline'; faults: readonly Fault[] }
  | { is: 'failed'; faults: readonly Fault[] }

/** Saves one field, unless somebody else has changed it since it was `was`: theirs is not to be lost unseen. */
export async function saveField(ask: Ask, field: Field, was: OrganisationView, change: Change): Promise<Saved> {
  const now = await ask(getOrganisation, {})
  if (!now.ok) return notSaved(now)
  if (!isSame(field, now.value, was)) return { is: 'changed', view: now.value }
  const answer = await ask(changeOrganisation, { body: change })
  return answer.ok ? { is: 'saved', view: answer.value } : notSaved(answer)
}

/** Whether one setting is the same in both. */
export function isSame(field: Field, one: OrganisationView, other: OrganisationView): boolean {
  return JSON.stringify(one[field]) === JSON.stringify(other[field])
}

function notSaved(answer: Extract<Result<unknown>, { ok: false }>): Saved {
  if ('offline' in answer) return { is: 'offline', faults: [] }
  return { is: 'failed', faults: answer.problem.faults ?? [] }
}
