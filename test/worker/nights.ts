import { env } from 'cloudflare:workers'
import { listAlerts } from '#shared/api/alerts.ts'
import { verifyDeal } from '#shared/api/chain.ts'
import { day } from '#test/fixtures/scene.ts'
import { nights } from '#worker/jobs/night/nights.ts'
import { sweep } from '#worker/jobs/sweep.ts'
import { fresh, given, type Office, openOffice, tick } from './office.ts'

/** 02:15 of the night before the working day so many days after the story's Monday. */
export const nightOf = (working: number) => day(working) - 6.75 * 3_600_000

/** Works through one night, page by page. */
export async function night(office: Office, working: number, database = env.SHARD_0): Promise<number> {
  office.clock.now = nightOf(working)
  await sweep(env, office.clock.now)
  let pages = 0
  for (let done = 1; done > 0; pages += done) done = await nights({ SHARD_0: database }, office.clock.now)
  return pages
}

export const sql = (text: string, ...values: unknown[]) =>
  env.SHARD_0.prepare(text)
    .bind(...values)
    .run()
export const first = <T>(text: string, ...values: unknown[]) =>
  env.SHARD_0.prepare(text)
    .bind(...values)
    .first<T>()
/** What the admins are told of figures and ledgers. */
export const told = async (office: Office): Promise<Record<string, unknown>[]> =>
  given(await office.as('admin').call(listAlerts, { query: { tier: 1 } })).alerts.map(({ deal, detail }) => ({
    deal,
    ...detail,
  }))
export const chain = async (office: Office, deal: string) =>
  given(await office.as('rep').call(verifyDeal, { params: { deal } }))
export const roots = (org: string) =>
  first<number>(`SELECT count(*) AS n FROM audit WHERE org = ? AND action = 'root'`, org)

/** An organisation with a few deals on their way, one of them with losses. */
export async function busy(org: string, count = 3) {
  const office = await openOffice(org)
  const deals: string[] = []
  for (let n = 0; n < count; n++) deals.push(await office.as('rep').open(fresh('deal')))
  const [deal = ''] = deals
  given(await office.as('rep').send(deal, tick('call')))
  given(await office.as('rep').send(deal, { type: 'advance', from: 'find' }))
  office.clock.now = day(2)
  given(await office.as('rep').send(deal, tick('survey')))
  return { office, deal, deals }
}
