import { call, type Send } from '#shared/api/client.ts'
import { type LossDeal, LossFilter, type LossStatus, listLossDeals } from '#shared/api/lossDeals.ts'
import { count, points } from '#worker/console/models/figures.ts'

/** What the rows of the list at an address sum to, all its pages read, as a board writes it. */
export async function behind(send: Send, href: string): Promise<string> {
  const query = LossFilter.parse(Object.fromEntries(new URL(href).searchParams))
  let sum = 0
  for (let cursor: string | undefined; ; ) {
    const answer = await call(send, listLossDeals, { query: { ...query, limit: 100, ...(cursor ? { cursor } : {}) } })
    if (!answer.ok) throw new Error(`no list at ${href}`)
    sum += answer.value.lines.reduce((all, line) => all + brought(line, query.status), 0)
    cursor = answer.value.next
    if (cursor === undefined) return query.status === 'lost' ? points(sum, 'en') : count(sum, 'en')
  }
}

function brought(line: LossDeal, status: LossStatus): number {
  if (status === 'lost') return line.points
  if (status === 'unmet') return line.overdue + line.missed + line.violated
  return status === 'waived' || status === 'selfAttested' ? 0 : line[status]
}
