import { listChoices } from '#shared/api/choices.ts'
import { dayOf } from '#shared/process/calendar/zone.ts'
import { weekOf } from '#shared/process/contribution/grains.ts'
import type { World } from '#shared/process/world.ts'
import { shift } from '#worker/figures/period.ts'
import { done } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { type PublishedRow, publishedQuery, segmentsQuery } from '#worker/store/choices.ts'
import { documentsOf, keep, listedManuals, worldOf } from '#worker/store/documents.ts'
import { peopleQuery, teamsQuery } from '#worker/store/figures.ts'

/** What figures can be narrowed to. */
export function choices(app: App): void {
  serve(app, listChoices, async ({ now }, desk) => {
    const { caller, store } = desk
    const documents = documentsOf(store.org)
    const trip = await desk.trip([
      teamsQuery(caller, now),
      peopleQuery(caller, now),
      publishedQuery(),
      segmentsQuery(caller, weekOf(shift(dayOf('UTC', now), -365)), now),
      listedManuals(documents),
    ])
    if (!trip.ok) return trip
    const { standing, rows } = trip.value
    const [teams, people, published, segments, manuals] = rows
    keep(documents, manuals, [])
    return done({
      teams: teams.map(({ id: team, name }) => ({ team, name })),
      reps: people.filter(({ role }) => role === 'rep').map(({ user: rep, name, team }) => ({ rep, name, team })),
      manuals: manualChoices(published, worldOf(documents, standing.organisation.zone)),
      segments: segments.map(({ segment }) => segment),
    })
  })
}

function manualChoices(published: readonly PublishedRow[], { manuals }: World) {
  return [...Map.groupBy(published, ({ key }) => key)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([manual, versions]) => ({
      manual,
      name: manuals.get(versions[0]?.hash ?? '')?.name ?? { en: manual },
      versions: versions.map(({ hash, published: at }) => ({ version: hash, published: at })),
    }))
}
