import { type ReadonlySignal, signal } from '@preact/signals'
import { listMembers, type Member } from '#shared/api/people.ts'
import { type Trouble, troubleOf } from '../models/load.ts'
import type { Ask } from '../models/session.ts'

export interface Asked {
  team?: string
  gone: boolean
}

export interface RosterState {
  members: readonly Member[]
  next: string | undefined
  busy: boolean
  /** Has the server answered at all? */
  known: boolean
  trouble: Trouble | undefined
}

export interface Roster {
  state: ReadonlySignal<RosterState>
  show: (asked: Asked) => Promise<void>
  more: () => Promise<void>
  /** Fetches all that is left: who looks for a name looks among all. */
  rest: () => Promise<void>
  /** Takes a member as the server has them now. */
  put: (member: Member) => void
}

/** The server gives names in order, so many at a time. */
const page = 200
const largest = 500

/** The people whom the reader may see, a page at a time; an answer to an earlier question is dropped. */
export function openRoster(ask: Ask): Roster {
  const nothing: RosterState = { members: [], next: undefined, busy: true, known: false, trouble: undefined }
  const state = signal<RosterState>(nothing)
  let asked: Asked = { gone: false }
  let latest = 0

  const load = async (limit: number, cursor?: string) => {
    latest += 1
    const mine = latest
    state.value = { ...state.value, busy: true, trouble: undefined }
    const query = {
      limit,
      inactive: asked.gone ? ('yes' as const) : ('no' as const),
      ...(asked.team === undefined ? {} : { team: asked.team }),
      ...(cursor === undefined ? {} : { cursor }),
    }
    const answer = await ask(listMembers, { query })
    if (mine !== latest) return false
    if (!answer.ok) {
      state.value = { ...state.value, busy: false, trouble: troubleOf(answer) }
      return false
    }
    const before = cursor === undefined ? [] : state.value.members
    const { members, next } = answer.value
    state.value = { members: [...before, ...members], next, busy: false, known: true, trouble: undefined }
    return true
  }
  const more = async (limit = page) => {
    const { next } = state.value
    return next === undefined ? false : load(limit, next)
  }
  return {
    state,
    show: async (wish) => {
      const same = wish.team === asked.team && wish.gone === asked.gone
      asked = wish
      if (!same) state.value = nothing
      await load(page)
    },
    more: async () => void (await more()),
    rest: async () => {
      while (await more(largest));
    },
    put: (member) => {
      const members = state.value.members.map((one) => (one.user === member.user ? member : one))
      state.value = { ...state.value, members }
    },
  }
}

/** Those whose name, address or team holds every word of the text. */
export function found(members: readonly Member[], text: string): readonly Member[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return members
  return members.filter(({ name, email = '', teamName }) => {
    const whole = `${name} ${email} ${teamName}`.toLowerCase()
    return words.every((word) => whole.includes(word))
  })
}
