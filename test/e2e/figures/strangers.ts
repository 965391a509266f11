import type { Page } from '@playwright/test'
import { owner } from '#shared/process/ledger/standing.ts'
import type { Exported } from './exported.ts'

/** All that the server answers a page, from now on. */
export function recorded(page: Page): Promise<string>[] {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.startsWith('/api/')) bodies.push(response.text().catch(() => ''))
  })
  return bodies
}

/** A deal of a team and one of another; and whatever only other teams know: their people, deals, customers. */
export function namesOfOthers({ deals, members, teams }: Exported, team: string) {
  const isOwn = ({ state }: Exported['deals'][number]) => state.owners.some((one) => one.team === team)
  const [own, theirs] = [deals.filter(isOwn), deals.filter((deal) => !isOwn(deal))]
  const known = new Set(own.flatMap(({ names }) => names))
  const people = members.filter((one) => one.team !== team)
  const names = [
    ...people.flatMap(({ user, name }) => [`"${user}"`, name]),
    ...teams.filter(({ id }) => id !== team).flatMap(({ id, name }) => [`"${id}"`, `"${name}"`]),
    ...theirs.map(({ state }) => `"${state.deal}"`),
    ...theirs.flatMap((deal) => deal.names.filter((name) => name.length > 4 && !known.has(name))),
  ]
  const mine = own.find(({ state }) => owner(state).team === team)
  return { own: mine?.state.deal, foreign: theirs[0]?.state.deal, names: [...new Set(names)] }
}
