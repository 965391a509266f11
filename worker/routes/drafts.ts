import { checkManual, type DraftLine, type DraftReport } from '#shared/api/drafts.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { contentHash } from '#worker/chain/hash.ts'
import { changesOf } from '#worker/manuals/changes.ts'
import { findingsIn, readDraft } from '#worker/manuals/draft.ts'
import { flightOf } from '#worker/manuals/flight.ts'
import { readPlan, sourcesOf } from '#worker/manuals/plan.ts'
import { done, notFound } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { manualQuery } from '#worker/store/manuals.ts'
import { manualLimit } from './versions.ts'

const nothing: DraftReport = { faults: [], findings: [], changes: [], inFlight: [], mappingNeeded: false }

/** Drafts of manuals, looked at before they are published. */
export function drafts(app: App): void {
  serve(
    app,
    checkManual,
    async ({ body: { manual: document, yaml, against, stages }, now }, desk) => {
      const draft = readDraft({ manual: document, yaml })
      if (!draft.ok) {
        const trip = await desk.trip(against === undefined ? [] : [manualQuery(against)])
        if (!trip.ok) return trip
        if (trip.value.rows.some((rows) => rows.length === 0)) return notFound
        return done({ ...nothing, faults: draft.faults })
      }
      const { manual } = draft
      const plan = await readPlan(desk, manual.key, against, now)
      if (!plan.ok) return plan
      const { current, documents } = plan.value
      const before = against ?? current?.hash
      const old = before === undefined ? undefined : documents.manuals.get(before)
      if (against !== undefined && !old) return notFound
      const hash = await contentHash(manual)
      const inFlight = flightOf(sourcesOf(plan.value, hash, now), plan.value.flight, manual, stages)
      return done({
        ...nothing,
        findings: findingsIn(manual, yaml),
        draft: lineOf(manual, hash),
        ...(before === undefined
          ? {}
          : { against: { hash: before, ...(before === current?.hash ? { since: current.since } : {}) } }),
        changes: old ? changesOf(old, manual) : [],
        inFlight,
        mappingNeeded: inFlight.some((version) => version.stages.some((stage) => stage.to === undefined)),
      })
    },
    manualLimit,
  )
}

function lineOf({ key, name, stages, effective, inFlight }: Manual, hash: string): DraftLine {
  return {
    key,
    hash,
    name,
    stages: stages.map((stage) => ({ key: stage.key, name: stage.name })),
    ...(effective === undefined ? {} : { effective }),
    inFlight: inFlight === 'migrate' ? 'move' : 'stay',
  }
}
