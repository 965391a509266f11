import * as z from 'zod'
import { Calendar } from '../process/calendar/schema.ts'
import { Hash, Id, Key } from '../process/id.ts'
import { operation } from './operation.ts'

const TeamName = z.string().trim().min(1).max(120)
/** A calendar by its content hash, or by its key: then the one of that key that was published last. */
const CalendarName = z.union([Hash, Key])

/** A team with the calendar it works by. `members` counts those who are active. */
export const Team = z.strictObject({
  id: Id,
  name: z.string(),
  /** The team above it; none at the top. */
  above: Id.optional(),
  calendar: z.strictObject({ hash: Hash, key: Key }),
  members: z.int(),
})
export type Team = z.infer<typeof Team>

const teamParams = z.strictObject({ team: Id })
const asTeam = z.strictObject({ team: Id })

export const listTeams = operation({
  method: 'GET',
  path: '/api/v1/teams',
  summary: 'The own team and those the caller leads; for admins all teams',
  access: 'rep',
  scope: 'read',
  answer: z.strictObject({ teams: z.array(Team) }),
})

export const createTeam = operation({
  method: 'POST',
  path: '/api/v1/teams',
  summary: 'Found a team, at the top or below another',
  access: 'admin',
  body: z.strictObject({ id: Id.optional(), name: TeamName, calendar: CalendarName, above: Id.optional() }),
  answer: asTeam,
})

export const changeTeam = operation({
  method: 'PUT',
  path: '/api/v1/teams/:team',
  summary: 'Change name or calendar of a team, or move it with all below it; `above: null` puts it at the top',
  access: 'admin',
  params: teamParams,
  body: z
    .strictObject({ name: TeamName.optional(), calendar: CalendarName.optional(), above: Id.nullable().optional() })
    .refine((change) => Object.values(change).some((value) => value !== undefined), 'at least one thing to change'),
  answer: asTeam,
})

export const removeTeam = operation({
  method: 'DELETE',
  path: '/api/v1/teams/:team',
  summary: 'Remove a team that has neither members nor deals nor teams below it',
  access: 'admin',
  params: teamParams,
  answer: asTeam,
})

export const CalendarLine = z.strictObject({
  hash: Hash,
  key: Key,
  timeZone: z.string(),
  /** The last day that it names as a holiday: a calendar without the coming year shows. */
  lastHoliday: z.string().optional(),
  /** How many teams work by it. */
  teams: z.int(),
})
export type CalendarLine = z.infer<typeof CalendarLine>

export const listCalendars = operation({
  method: 'GET',
  path: '/api/v1/calendars',
  summary: 'The calendars that were published, the latest first',
  access: 'rep',
  scope: 'read',
  answer: z.strictObject({ calendars: z.array(CalendarLine) }),
})

export const publishCalendar = operation({
  method: 'POST',
  path: '/api/v1/calendars',
  summary: 'Publish a calendar; teams work by it once they are given it',
  access: 'admin',
  scope: 'import',
  body: Calendar,
  answer: z.strictObject({ key: Key, hash: Hash }),
})
