import { parseArgs } from 'node:util'
import type { Input } from '#shared/api/client.ts'
import { foundOrganisation } from '#shared/api/founding.ts'
import { chinaCalendar } from '#shared/manuals/calendars/china.ts'
import { europe } from '#shared/manuals/calendars/europe.ts'

export interface FoundOptions {
  /** Origin of the server. */
  to: string
  body: Input<typeof foundOrganisation>['body']
}

const usage =
  'FOUNDING_SECRET=… npm run found -- --to https://sales.example --name "Example Ltd" --domain example.com --admin "Kim Lee <kim@example.com>" [--team Sales] [--language zh-CN|en] [--calendar china|europe] [--id ID]'

/** What stands behind `npm run found --`. `year` is the present one: holidays are told from it on. Throws a readable line. */
export function readFoundOptions(args: string[], year: number): FoundOptions {
  const { values } = parseArgs({
    args,
    options: {
      to: { type: 'string' },
      name: { type: 'string' },
      domain: { type: 'string', multiple: true, default: [] },
      admin: { type: 'string' },
      team: { type: 'string', default: 'Sales' },
      language: { type: 'string', default: 'zh-CN' },
      calendar: { type: 'string', default: 'china' },
      id: { type: 'string' },
    },
  })
  const { to = '', name, domain: domains, team, language, id } = values
  const [, person, email] = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(values.admin ?? '') ?? []
  const calendars: Record<string, unknown> = { china: chinaCalendar([year, year + 1]), europe }
  const body = {
    ...(id ? { id } : {}),
    name,
    domains,
    language,
    team,
    calendar: calendars[values.calendar],
    admin: { name: person, email },
  }
  const read = foundOrganisation.body.safeParse(body)
  const wrong = read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
  if (!/^https?:\/\/[^/]+$/.test(to)) wrong.push('to')
  if (!read.success || wrong.length > 0) throw new Error(`not said, or not readable: ${wrong.join(', ')}\n${usage}`)
  return { to, body: read.data }
}
