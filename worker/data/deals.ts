import { dayOf } from '#shared/process/calendar/zone.ts'
import { findStage } from '#shared/process/manual/find.ts'
import { type Language, read } from '#shared/process/text.ts'
import { manualOf, type World } from '#shared/process/world.ts'
import type { Desk } from '#worker/desk.ts'
import { type DealFilter, type DealRow, dealsQuery } from '#worker/store/dealList.ts'
import { documentsOf, keep, listedManuals, worldOf } from '#worker/store/documents.ts'
import { teamNamesQuery } from '#worker/store/export.ts'
import { readOn } from './readOn.ts'

const columns: Record<Language, readonly string[]> = {
  'zh-CN': ['编号', '商机', '负责人', '团队', '阶段', '结果', '建立', '最近变动', '最近到期', '得分', '失分项', '逾期'],
  en: ['Id', 'Deal', 'Owner', 'Team', 'Stage', 'Outcome', 'Opened', 'Changed', 'Next due', 'Score', 'Lost', 'Overdue'],
}

export const dealHeadings = (language: Language): readonly string[] => columns[language]

const page = 200

/** The deals that the caller may see, as rows for a spreadsheet, a page at a time. */
export async function* dealTable(
  desk: Desk,
  filter: Pick<DealFilter, 'owner' | 'team' | 'open'>,
  language: Language,
  now: number,
): AsyncGenerator<string[][]> {
  const zone = await desk.zone()
  if (!zone.ok) throw new Error('ended early')
  const documents = documentsOf(desk.store.org)
  const [teams, manuals] = await readOn(desk, [teamNamesQuery(), listedManuals(documents)])
  keep(documents, manuals, [])
  const said = {
    world: worldOf(documents, zone.value),
    teams: new Map(teams.map(({ id, name }) => [id, name])),
    language,
  }
  let after: DealFilter['after']
  do {
    const [rows]: readonly [DealRow[]] = await readOn(desk, [
      dealsQuery(desk.caller, { ...filter, after, limit: page }, now),
    ])
    yield rows.map((row) => cells(row, said))
    const last = rows.length < page ? undefined : rows.at(-1)
    after = last && { changed: last.changed, deal: last.deal }
  } while (after)
}

interface Said {
  world: World
  teams: Map<string, string>
  language: Language
}

function cells(row: DealRow, { world, teams, language }: Said): string[] {
  const stage = findStage(manualOf(world, row), row.stage)?.name
  const day = (moment: number | null) => (moment === null ? '' : dayOf(world.timeZone, moment))
  return [
    row.deal,
    row.name,
    row.ownerName,
    teams.get(row.team) ?? row.team,
    stage ? read(stage, language) : row.stage,
    row.outcome ?? '',
    day(row.opened),
    day(row.changed),
    day(row.due),
    row.score === null ? '' : (row.score / 100).toFixed(2),
    String(row.lost),
    String(row.overdue),
  ]
}
