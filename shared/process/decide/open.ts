import type { Act } from '../ledger/command.ts'
import { findStage } from '../manual/find.ts'
import type { World } from '../world.ts'
import type { Context } from './context.ts'
import { personal, type Told, type Verdict } from './draft.ts'
import type { Moments } from './moment.ts'

type Open = Extract<Act, { type: 'open deal' }>

/** Opens a deal on the manual in force, at its first stage or half-way. Its persons and links come with it. */
export function decideOpen(world: World, act: Open, context: Context, moments: Moments): Verdict {
  const hash = context.inForce(act.manual)
  const manual = hash === undefined ? undefined : world.manuals.get(hash)
  if (hash === undefined || !manual) return { code: 'unknown-manual', manual: act.manual }
  const atStage = act.atStage ?? manual.stages[0]?.key ?? ''
  if (!findStage(manual, atStage)) return { code: 'unknown-stage', stage: atStage }
  const owner = act.owner ?? context.actor.id
  const team = context.teamOf(owner)
  if (team === undefined) return { code: 'unknown-user', user: owner }
  const at = context.importing ? moments.acted : moments.recorded
  const source = context.importing || context.actor.kind !== 'user' ? 'integration' : 'word'
  const opened: Told = {
    at,
    source,
    happening: {
      type: 'opened',
      name: act.name,
      manual: hash,
      calendar: context.calendarFor(team),
      atStage,
      origin: context.importing ? 'import' : act.origin,
      owner,
      team,
      ...(act.since === undefined ? {} : { since: act.since }),
      ...(act.segment === undefined ? {} : { segment: act.segment }),
    },
  }
  const persons = act.persons.map(
    ({ person, ...texts }): Told => ({ at, source, happening: { type: 'person added', person }, ...personal(texts) }),
  )
  const links = act.links.map((link): Told => ({ at, source, happening: { type: 'linked', link } }))
  return [opened, ...persons, ...links]
}
