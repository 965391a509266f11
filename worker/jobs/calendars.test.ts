import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { listAlerts } from '#shared/api/alerts.ts'
import { changeTeam, publishCalendar } from '#shared/api/teams.ts'
import { chinaCalendar } from '#shared/manuals/calendars/china.ts'
import type { Calendar } from '#shared/process/calendar/schema.ts'
import { fresh, given, type Office, openOffice } from '#test/worker/office.ts'
import { clock } from './clock.ts'

/** `2026-03-06T15:00+01:00` */
const moment = (text: string) => Date.parse(text)

async function office(name: string, start: string): Promise<Office> {
  const opened = await openOffice(name)
  opened.clock.now = moment(start)
  return opened
}

/** The admin publishes a calendar and gives it to the reps' team, whose open deals get it with the next round of the clock. */
async function worksBy(own: Office, calendar: Calendar) {
  const { hash } = given(await own.as('admin').call(publishCalendar, { body: calendar }))
  given(await own.as('admin').call(changeTeam, { params: { team: 'east' }, body: { calendar: hash } }))
  await clock(env, own.clock.now)
}

/** What was told by a moment, the clock having come round then: `rung due`. */
async function toldAt(own: Office, at: string | number): Promise<{ rung: number; due: number; raised: number }[]> {
  own.clock.now = typeof at === 'string' ? moment(at) : at
  await clock(env, own.clock.now)
  const { alerts } = given(await own.as('admin').call(listAlerts, { query: { tier: 3 } }))
  return alerts.map(({ rung, due, raised }) => ({ rung, due, raised })).sort((a, b) => a.rung - b.rung)
}

/** Each rung is told at its moment, a minute before it is not, and a word is due by the moment beside it. */
async function climbs(own: Office, ladder: readonly (readonly [rung: number, at: string, due: string])[]) {
  const known: { rung: number; due: number; raised: number }[] = []
  for (const [rung, at, due] of ladder) {
    expect(await toldAt(own, moment(at) - 60_000), `before ${rung}`).toEqual(known)
    known.push({ rung, due: moment(due), raised: moment(at) })
    expect(await toldAt(own, at), `at ${rung}`).toEqual(known)
  }
}

describe('a step of 8 hours', () => {
  it('stands still over a weekend', async () => {
    const own = await office('weekend', '2026-03-06T15:00Z')
    await own.as('rep').open(fresh('deal'))
    expect(await toldAt(own, '2026-03-08T23:00Z')).toEqual([])
    await climbs(own, [
      [80, '2026-03-09T13:24Z', '2026-03-09T17:00Z'],
      [100, '2026-03-09T15:00Z', '2026-03-09T17:00Z'],
      [150, '2026-03-10T11:00Z', '2026-03-10T13:00Z'],
    ])
  })

  it.each([
    ['forward', '2026-03-28T13:00+01:00', '+02:00', '2026-03-29', '2026-03-30'],
    ['back', '2026-10-24T13:00+02:00', '+01:00', '2026-10-25', '2026-10-26'],
  ])(
    'begun on the eve of the night in which Berlin’s clocks go %s is due at the same time on them',
    async (name, from, zone, sunday, next) => {
      const own = await office(`berlin-${name}`, from)
      const hours: Calendar['hours'] = [['09:00', '17:00']]
      const everyDay = {
        schemaVersion: 1 as const,
        key: 'berlin',
        timeZone: 'Europe/Berlin',
        hours,
        holidays: [],
        makeUpDays: [],
      }
      await worksBy(own, { ...everyDay, weekdays: [1, 2, 3, 4, 5, 6, 7] })
      await own.as('rep').open(fresh('deal'))
      await climbs(own, [
        [80, `${sunday}T11:24${zone}`, `${sunday}T15:00${zone}`],
        [100, `${sunday}T13:00${zone}`, `${sunday}T15:00${zone}`],
        [150, `${sunday}T17:00${zone}`, `${next}T11:00${zone}`],
      ])
    },
  )

  it('runs on a Saturday worked for the Spring Festival, rests over the holidays, and a word is due after them', async () => {
    const own = await office('shanghai', '2026-02-13T16:00+08:00')
    await worksBy(own, chinaCalendar([2026]))
    await own.as('rep').open(fresh('deal'))
    await climbs(own, [
      [80, '2026-02-14T14:54+08:00', '2026-02-24T09:30+08:00'],
      [100, '2026-02-14T16:30+08:00', '2026-02-24T09:30+08:00'],
      [150, '2026-02-24T11:30+08:00', '2026-02-24T15:00+08:00'],
    ])
  })
})

describe('a new year’s calendar', () => {
  it('published while a clock runs holds from then on: the rest of the time is counted by it', async () => {
    const own = await office('new-year', '2026-02-13T16:00+08:00')
    await worksBy(own, chinaCalendar([2025]))
    await own.as('rep').open(fresh('deal'))
    own.clock.now = moment('2026-02-15T10:00+08:00')
    await worksBy(own, chinaCalendar([2026]))
    expect(await toldAt(own, '2026-02-16T18:00+08:00')).toEqual([])
    await climbs(own, [
      [80, '2026-02-24T14:54+08:00', '2026-02-25T09:30+08:00'],
      [100, '2026-02-24T16:30+08:00', '2026-02-25T09:30+08:00'],
    ])
  })

  it('published after a moment was told takes nothing back, and tells nothing twice', async () => {
    const own = await office('too-late', '2026-02-13T16:00+08:00')
    await worksBy(own, chinaCalendar([2025]))
    await own.as('rep').open(fresh('deal'))
    await climbs(own, [
      [80, '2026-02-16T14:54+08:00', '2026-02-17T09:30+08:00'],
      [100, '2026-02-16T16:30+08:00', '2026-02-17T09:30+08:00'],
    ])
    own.clock.now = moment('2026-02-16T19:00+08:00')
    await worksBy(own, chinaCalendar([2026]))
    expect(await toldAt(own, '2026-02-24T11:29+08:00')).toHaveLength(2)
    expect((await toldAt(own, '2026-02-24T11:30+08:00')).map(({ rung, due }) => [rung, due])).toEqual([
      [80, moment('2026-02-17T09:30+08:00')],
      [100, moment('2026-02-17T09:30+08:00')],
      [150, moment('2026-02-24T15:00+08:00')],
    ])
  })
})
