import * as z from 'zod'
import { ExportLine, exportOrganisation } from '#shared/api/export.ts'
import { Calendar } from '#shared/process/calendar/schema.ts'
import { LedgerEvent } from '#shared/process/ledger/event.ts'
import { replay } from '#shared/process/ledger/replay.ts'
import type { DealState } from '#shared/process/ledger/state.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import type { World } from '#shared/process/world.ts'
import { bearing } from '../bearing.ts'

/** What an export holds, as far as figures are made of it. */
export interface Exported {
  world: World
  deals: { state: DealState; names: string[] }[]
  teams: z.infer<typeof Team>[]
  members: z.infer<typeof Member>[]
}

const Team = z.object({ id: z.string(), name: z.string(), path: z.string(), calendar: z.string() })
const Member = z.object({ user: z.string(), name: z.string(), role: z.string(), team: z.string(), active: z.number() })
const Document = z.object({ hash: z.string(), content: z.unknown() })
const Told = z.object({ event: LedgerEvent, personal: z.record(z.string(), z.object({ value: z.unknown() })) })

/** Takes the organisation's export over HTTP and replays every ledger in it. */
export async function takeExport(url: string, token: string): Promise<Exported> {
  const { method, path } = exportOrganisation
  const send = bearing(url, token)
  const reply = (await send(path, { method, headers: {} })) as Response
  if (!reply.ok) throw new Error(`the export was refused: ${reply.status}`)
  const lines = (await reply.text()).trimEnd().split('\n')
  const things = lines.map((line) => ExportLine.parse(JSON.parse(line)))
  if (things.at(-1)?.kind !== 'end') throw new Error('the export ended early')
  const rows = (kind: string) => things.filter((thing) => thing.kind === kind).map(({ row }) => row)
  const documents = (kind: string) => rows(kind).map((row) => Document.parse(row))
  return {
    world: {
      manuals: new Map(documents('manual').map(({ hash, content }) => [hash, Manual.parse(content)])),
      calendars: new Map(documents('calendar').map(({ hash, content }) => [hash, Calendar.parse(content)])),
      timeZone: z.string().parse(rows('organisation')[0]?.zone),
    },
    deals: ledgersIn(rows('event').map((row) => Told.parse(row))),
    teams: rows('team').map((row) => Team.parse(row)),
    members: rows('member').map((row) => Member.parse(row)),
  }
}

function ledgersIn(told: readonly z.infer<typeof Told>[]): Exported['deals'] {
  return [...Map.groupBy(told, ({ event }) => event.deal).values()].map((own) => ({
    state: replay(own.map(({ event }) => event)),
    names: own.flatMap(({ personal }) => Object.values(personal).map(({ value }) => String(value))),
  }))
}
