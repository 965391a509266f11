import type { LedgerEvent } from '../event.ts'
import type { Lists } from '../lists.ts'
import type { DealState } from '../state.ts'
import type { Of } from './take.ts'

type Told = Of<
  'exception asked' | 'exception ruled' | 'approval asked' | 'approval ruled' | 'contest raised' | 'contest ruled'
>

/** Exceptions, approvals and contests: asked by one, ruled by another. */
export function takeCase(state: DealState, event: LedgerEvent, data: Told, lists: Lists): void {
  const asking = { asker: event.actor.id, asked: event.at }
  const ruling = { by: event.actor.id, at: event.at }
  switch (data.type) {
    case 'exception asked': {
      const { type: _, ...asked } = data
      state.exceptions = lists.add(state.exceptions, { ...asked, ...asking })
      return
    }
    case 'exception ruled': {
      const place = state.exceptions.findIndex((one) => one.exception === data.exception)
      const expires = data.expires === undefined ? {} : { expires: data.expires }
      state.exceptions = ruled(state.exceptions, place, { approved: data.approved, ...ruling, ...expires }, lists)
      return
    }
    case 'approval asked': {
      const { type: _, ...asked } = data
      state.approvals = lists.add(state.approvals, { ...asked, ...asking })
      return
    }
    case 'approval ruled': {
      const place = state.approvals.findIndex((one) => one.approval === data.approval)
      state.approvals = ruled(state.approvals, place, { given: data.given, ...ruling }, lists)
      return
    }
    case 'contest raised': {
      const { type: _, ...raised } = data
      state.contests = lists.add(state.contests, { ...raised, ...asking })
      return
    }
    case 'contest ruled': {
      const place = state.contests.findIndex((one) => one.contest === data.contest)
      state.contests = ruled(state.contests, place, { upheld: data.upheld, as: data.as, ...ruling }, lists)
    }
  }
}

/** A case with its ruling; one that was never asked stays away. */
function ruled<T extends { ruling?: unknown }>(cases: T[], place: number, ruling: T['ruling'], lists: Lists): T[] {
  const asked = cases[place]
  return asked ? lists.put(cases, place, { ...asked, ruling }) : cases
}
