import { useLocation } from 'preact-iso'
import { filterOf } from '../models/period.ts'

/** A stage's name that opens its deals: those in it now, or those that ended in it. */
export function StageLink({ stage, open, name }: { stage: string; open: 'yes' | 'no'; name: string }) {
  const { team, rep } = filterOf(useLocation().query)
  const query = new URLSearchParams({ stage, open })
  if (team !== undefined) query.set('team', team)
  if (rep !== undefined) query.set('owner', rep)
  return <a href={`/deals?${query}`}>{name}</a>
}
