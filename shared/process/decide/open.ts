import { findStage } from '../manual/find.ts'
import type { World } from '../world.ts'
import type { Context } from './context.ts'
import { type Of, personal, sourceOf, type Told, type Verdict } from './draft.ts'
import type { Moments } from './moment.ts'

/** Opens a deal on the manual in force, at its first stage or half-way. Its persons and links come with it. */
export function decideOpen(world: World, act: Of<'open deal'>, context: Context, moments: Moments): Verdict {
  const hash = context.inForce(act.manual)
  const manual = hash === undefined ? undefined : world.manuals.get(hash)
  if (hash === undefined || !manual) return { code: 'unknown-manual', manual: act.manual }
  const atStage = act.atStage === undefined ? manual.stages[0]?.key : findStage(manual, act.atStage)?.key
  if (atStage === undefined) return { code: 'unknown-stage', stage: act.atStage ?? '' }
  const owner = act.owner ?? context.actor.id
  const team = context.teamOf(owner)
  if (team === undefined) return { code: 'unknown-user', user: owner }
  const told = { at: moments.queued ? moments.acted : moments.recorded, source: openedBy(context) }
  const opened: Told = {
    ...told,
    happening: {
      type: 'opened',
      name: act.name,
      manual: hash,
      calendar: context.calendarFor(team),
      atStage,
      origin: originOf(act, context, owner),
      owner,
      team,
      ...(act.since === undefined ? {} : { since: act.since }),
      ...(act.kind === undefined ? {} : { kind: act.kind }),
      ...(act.segment === undefined ? {} : { segment: act.segment }),
    },
  }
  const persons = act.persons.map(
    ({ person, ...texts }): Told => ({ ...told, happening: { type: 'person added', person }, ...personal(texts) }),
  )
  const links = act.links.map((link): Told => ({ ...told, happening: { type: 'linked', link } }))
  const read: Told[] = context.acknowledged(owner, hash)
    ? [{ ...told, happening: { type: 'manual acknowledged', user: owner } }]
    : []
  return [opened, ...persons, ...links, ...read]
}

/** A clock that starts at a lead is known without the rep: nobody opens their own deal as one. */
function originOf(act: Of<'open deal'>, context: Context, owner: string) {
  if (context.importing) return 'import'
  if (context.actor.kind === 'integration' && act.origin === 'rep') return 'integration'
  return context.actor.kind === 'user' && context.actor.id === owner ? 'rep' : act.origin
}

function openedBy(context: Context) {
  return context.actor.kind === 'system' ? 'integration' : sourceOf({ context })
}
