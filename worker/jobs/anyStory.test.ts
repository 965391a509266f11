import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changeMember } from '#shared/api/people.ts'
import { changeTeam, publishCalendar } from '#shared/api/teams.ts'
import { publishManual } from '#shared/api/versions.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { lateCalendar, plainCalendar } from '#test/fixtures/hours.ts'
import { nextManual, richManual } from '#test/fixtures/rich.ts'
import { alertsKept } from '#test/worker/alertsKept.ts'
import { told } from '#test/worker/nights.ts'
import { fresh, given, type Office, openOffice, type Who } from '#test/worker/office.ts'
import { bothRollups } from '#test/worker/recompute.ts'
import { type Doing, wideMove } from '#test/worker/wideStory.ts'
import { nights } from './night/nights.ts'
import { runJobs } from './run.ts'
import { sweep } from './sweep.ts'

const versions = [Manual.parse(richManual), Manual.parse(nextManual())] as const
let turn = 0

interface Stand {
  stage: string
  owner: string
  outcome: string | null
  activities: string
}
const standOf = (deal: string) =>
  env.SHARD_0.prepare(`SELECT stage, owner, outcome, state->>'$.activities' AS activities FROM deal WHERE id = ?`)
    .bind(deal)
    .first<Stand>()

/** What an admin does to the organisation: another version for deals in flight, another team, another calendar. */
async function change(office: Office, what: 'migrate' | 'team' | 'calendar', calendars: readonly string[]) {
  const admin = office.as('admin')
  const odd = ++turn % 2
  if (what === 'team')
    return admin.call(changeMember, { params: { user: 'wide-rep' }, body: { team: odd ? 'west' : 'east' } })
  if (what === 'calendar')
    return admin.call(changeTeam, { params: { team: 'east' }, body: { calendar: calendars[odd] ?? '' } })
  return admin.call(publishManual, { body: { manual: odd ? versions[1] : versions[0], inFlight: 'move' } })
}

function actOf(
  doing: Exclude<Doing, 'migrate' | 'team' | 'calendar'>,
  pick: number,
  about: Stand,
  deals: readonly string[],
  commands: readonly string[],
): Act {
  const activities: { activity: string }[] = JSON.parse(about.activities)
  const other = deals[pick % deals.length] ?? ''
  if (doing === 'merge') return { type: 'merge into', deal: other }
  if (doing === 'move')
    return { type: 'move activity', activity: activities[pick % activities.length]?.activity ?? 'none', to: other }
  if (doing === 'undo') return { type: 'undo', command: commands.at(-1 - (pick % 12)) ?? 'none' }
  if (doing === 'reopen') return { type: 'reopen', reason: 'r' }
  return doing.type === 'advance' || doing.type === 'return' ? { ...doing, from: about.stage } : doing
}

async function expectWhole(office: Office) {
  const { now } = office.clock
  await runJobs(env, now)
  await sweep(env, now)
  const { stored, recomputed } = await bothRollups('wide', now)
  expect(stored).toEqual(recomputed)
  const { open, owed, raised, known } = await alertsKept('wide', now)
  expect(raised.filter((key) => !known.has(key))).toEqual([])
  for (const { subject, rep } of open) expect([subject, rep]).toEqual([subject, owed.get(subject)])
  for (let done = 1; done > 0; ) done = await nights(env, now)
  expect(await told(office)).toEqual([])
}

it('figures, alerts and the night agree with every ledger after a story of everything', async () => {
  const office = await openOffice('wide')
  const admin = office.as('admin')
  given(await admin.call(publishManual, { body: { manual: versions[0] } }))
  const calendars: string[] = []
  for (const body of [plainCalendar, lateCalendar])
    calendars.push(given(await admin.call(publishCalendar, { body })).hash)
  const deals = await Promise.all([0, 1, 2].map(() => office.as('rep').open(fresh('deal'))))
  const commands: string[] = []
  const stories = fc.array(wideMove, { minLength: 30, maxLength: 100 })
  await fc.assert(
    fc.asyncProperty(stories, fc.boolean(), async (story, sweeps) => {
      for (const { deal, hours, late, doing, pick } of story) {
        office.clock.now += hours * 3_600_000 + 1000
        const about = await standOf(deals[deal] ?? '')
        if (!about) continue
        if (about.outcome !== null && pick % 2 === 0) deals[deal] = await office.as('rep').open(fresh('deal'))
        else if (doing === 'migrate' || doing === 'team' || doing === 'calendar') await change(office, doing, calendars)
        else {
          const act = actOf(doing, pick, about, deals, commands)
          const who = act.type.startsWith('rule') ? 'boss' : (about.owner.replace('wide-', '') as Who)
          const sent = await office.as(who).send(deals[deal] ?? '', act, { acted: office.clock.now - late * 3_600_000 })
          if (sent.ok) commands.push(sent.value.id)
        }
        if (sweeps) await runJobs(env, office.clock.now)
        if (sweeps) await sweep(env, office.clock.now)
      }
      await expectWhole(office)
    }),
    { numRuns: 5, seed: 23 },
  )
}, 300_000)
