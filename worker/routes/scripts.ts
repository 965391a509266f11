import { listScripts, listScriptUse, reportScriptUse, type ScriptLine } from '#shared/api/scripts.ts'
import { dayOf } from '#shared/process/calendar/zone.ts'
import type { Script } from '#shared/process/manual/script.ts'
import type { Language } from '#shared/process/text.ts'
import { type InForce, inForceOf } from '#worker/manuals/inForce.ts'
import { busy, done, failed } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'
import { type Documents, documentsOf, keep, listedManuals } from '#worker/store/documents.ts'
import { inForceQuery } from '#worker/store/manuals.ts'
import { scriptUseQueries, scriptUsesQuery } from '#worker/store/scripts.ts'
import { daysAsked } from './days.ts'

/** Talk tracks: what there is to say, found by the words of a situation, and how often it is used. */
export function scripts(app: App): void {
  serve(app, listScripts, async ({ query: { manual, text, language }, now }, desk) => {
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([inForceQuery(now, documents.manuals.keys())])
    if (!trip.ok) return trip
    const { who } = trip.value.standing
    const asked = inForceOf(documents, trip.value.rows[0]).filter(({ key }) => manual === undefined || key === manual)
    const own = language ?? (who.kind === 'user' ? who.language : 'zh-CN')
    const isAll = text === undefined || text.trim() === ''
    return done({ scripts: isAll ? asked.flatMap(all) : await found(asked, text, own) })
  })

  serve(app, reportScriptUse, async ({ body: { uses }, now }, desk) => {
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([listedManuals(documents)])
    if (!trip.ok) return trip
    keep(documents, trip.value.rows[0], [])
    const { who, organisation } = trip.value.standing
    if (who.kind !== 'user') return failed({ kind: 'forbidden' })
    const names = scriptNames(documents)
    const faults = uses.flatMap((use, index) =>
      names.has(`${use.manual}/${use.script}`)
        ? []
        : [{ at: `uses[${index}]`, expected: 'a script of a manual that the organisation has' }],
    )
    if (faults.length > 0) return failed({ kind: 'malformed', faults })
    const written = await desk.store.write(scriptUseQueries(who.user, dayOf(organisation.zone, now), uses))
    return written ? done({ counted: uses.reduce((sum, { count }) => sum + count, 0) }) : busy
  })

  serve(app, listScriptUse, async ({ query: { team, ...asked }, now }, desk) => {
    const days = await daysAsked(desk, asked, now, { usual: 30, most: 366 })
    if (!days.ok) return days
    const documents = documentsOf(desk.store.org)
    const trip = await desk.trip([scriptUsesQuery(desk.caller, { ...days.value, team }, now), listedManuals(documents)])
    if (!trip.ok) return trip
    const [rows, manuals] = trip.value.rows
    keep(documents, manuals, [])
    const names = scriptNames(documents)
    return done({
      ...days.value,
      uses: rows.map((row) => ({ ...row, name: names.get(`${row.manual}/${row.script}`) ?? { en: row.script } })),
    })
  })
}

/** The name of each script of every version, by manual and script. */
function scriptNames({ manuals }: Documents): Map<string, Script['name']> {
  const all = [...manuals.values()]
  return new Map(all.flatMap(({ key, scripts }) => scripts.map((script) => [`${key}/${script.key}`, script.name])))
}

function all({ key, hash, manual }: InForce): ScriptLine[] {
  return manual.scripts.map((script) => ({
    manual: key,
    version: hash,
    script,
    steps: manual.stages.flatMap((stage) =>
      stage.steps
        .filter((step) => step.scripts.includes(script.key))
        .map((step) => ({ stage: stage.key, stageName: stage.name, step: step.key, stepName: step.name })),
    ),
  }))
}

/** What a text finds in several manuals, best first; ties in the manuals’ order. */
/** The search and its dictionary are loaded with the first question. */
async function found(inForce: readonly InForce[], text: string, language: Language): Promise<ScriptLine[]> {
  const { searchScripts } = await import('#shared/process/search/search.ts')
  const hits = inForce.flatMap((one) => {
    const lines = new Map(all(one).map((line) => [line.script.key, line]))
    return searchScripts(one.manual, text, language).map(({ key, score }) => ({ line: lines.get(key), score }))
  })
  return hits.toSorted((one, other) => other.score - one.score).flatMap(({ line }) => line ?? [])
}
