import { type ReadonlySignal, signal } from '@preact/signals'
import { type DealLine, listDeals } from '#shared/api/deals.ts'
import { listManuals, type ManualLine } from '#shared/api/manuals.ts'
import { listMembers, type Member } from '#shared/api/people.ts'
import type { Ask } from '../models/session.ts'

/** What the palette knows of the organisation: as much as the reader may see. */
export interface Known {
  /** Those that changed last. */
  recent: readonly DealLine[]
  people: readonly Member[]
  manuals: readonly ManualLine[]
}

/** Deals whose name holds the text, as the server has them. */
export interface Live {
  text: string
  deals: readonly DealLine[]
}

export interface Finder {
  known: ReadonlySignal<Known>
  live: ReadonlySignal<Live>
  /** The last question had no answer. */
  cut: ReadonlySignal<boolean>
  /** Asks for what is known, as it is now. */
  learn: (people: boolean) => Promise<void>
  /** Asks for deals by their name; an answer to an earlier text is dropped. */
  find: (text: string) => Promise<void>
}

const most = { recent: 5, found: 8, people: 500 } as const

export function openFinder(ask: Ask): Finder {
  const known = signal<Known>({ recent: [], people: [], manuals: [] })
  const live = signal<Live>({ text: '', deals: [] })
  const cut = signal(false)
  let latest = ''

  const recent = async () => {
    const answer = await ask(listDeals, { query: { limit: most.recent } })
    if (answer.ok) known.value = { ...known.value, recent: answer.value.deals }
    return answer.ok
  }
  const people = async () => {
    const answer = await ask(listMembers, { query: { limit: most.people } })
    if (answer.ok) known.value = { ...known.value, people: answer.value.members }
    return answer.ok
  }
  const manuals = async () => {
    const answer = await ask(listManuals, {})
    if (answer.ok) known.value = { ...known.value, manuals: answer.value.manuals }
    return answer.ok
  }

  return {
    known,
    live,
    cut,
    learn: async (withPeople) => {
      const answered = await Promise.all([recent(), manuals(), ...(withPeople ? [people()] : [])])
      cut.value = answered.includes(false)
    },
    find: async (text) => {
      latest = text
      if (text === '') {
        live.value = { text, deals: [] }
        return
      }
      const answer = await ask(listDeals, { query: { text: text.slice(0, 80), limit: most.found } })
      if (latest !== text) return
      cut.value = !answer.ok
      live.value = { text, deals: answer.ok ? answer.value.deals : [] }
    },
  }
}
