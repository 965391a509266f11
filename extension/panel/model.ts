import type { Colleagues } from '#extension/rooms/acts.ts'
import type { Ask } from '#extension/rooms/ask.ts'
import type { Card, FoundDeal } from '#extension/rooms/card.ts'
import type { Answer, Fault } from '#extension/rooms/messages.ts'

/** Which of its pages the card shows. */
export type View = 'steps' | 'scripts' | 'more' | 'find' | 'fields' | 'new deal' | 'people' | 'hand over' | 'talk'

export interface State {
  card?: Card | undefined
  open: boolean
  view: View
  /** Asks under way, by what they ask. */
  busy: ReadonlySet<string>
  found?: FoundDeal[] | undefined
  /** Null where nobody could say. */
  colleagues?: Colleagues | null | undefined
  /** What did not fit a field, until the next ask. */
  fault?: Fault | undefined
  /** What could not be put into the draft lies in the clipboard: said for a while, wherever the focus is by then. */
  pasteIt: boolean
  /** The rep moved the focus into the panel by opening it: it goes back when it folds. */
  entered: boolean
}

/** What is drawn, and the only ways in which it changes. */
export interface Model {
  state: () => State
  /** A card from the background; none clears the panel. */
  take: (card: Card | undefined) => void
  /** Asks the background; the same ask again while one is under way is the same click. */
  ask: (ask: Ask) => Promise<void>
  toggle: (open: boolean) => void
  go: (view: View) => void
  /** Something was copied in place of an insertion that failed. */
  copied: () => void
  subscribe: (listener: () => void) => void
}

/** A card that seems made longer before, in milliseconds, is a new one: the clock was set back. */
const anHour = 3_600_000
/** It takes so long, in milliseconds, to read that one may paste, and to do it. */
const reading = 15_000

type Send = (context: string, ask: Ask) => Promise<Answer | undefined>

export function createModel(send: Send): Model {
  let state: State = { open: false, view: 'steps', busy: new Set(), pasteIt: false, entered: false }
  const listeners = new Set<() => void>()
  const change = (next: Partial<State>) => {
    state = { ...state, ...next }
    for (const listener of listeners) listener()
  }
  const take = (card: Card | undefined) => {
    const same = card !== undefined && card.context === state.card?.context
    const behind = same ? (state.card?.made ?? 0) - card.made : 0
    if (behind > 0 && behind < anHour) return
    const view = same && card.deal?.deal === state.card?.deal?.deal ? state.view : 'steps'
    change({ card, open: same ? state.open || (card.open && !state.card?.open) : (card?.open ?? false), view })
  }
  const ask = async (one: Ask) => {
    const key = JSON.stringify(one)
    const context = state.card?.context ?? ''
    if (state.busy.has(key)) return
    change({ busy: new Set([...state.busy, key]), fault: undefined })
    const answer = await whole(context, await send(context, one))
    const busy = new Set([...state.busy].filter((other) => other !== key))
    change({
      busy,
      ...(answer?.found && { found: answer.found }),
      ...(answer?.fault && { fault: answer.fault }),
      ...(answer?.colleagues !== undefined && { colleagues: answer.colleagues }),
    })
    // What it was about is no longer shown, by now perhaps to nobody.
    if ((state.card?.context ?? '') !== context) return
    if (answer?.card) take(answer.card)
    else if (answer === undefined && state.card) change({ card: { ...state.card, trouble: 'update-needed' } })
  }
  /** What was kept is said at once; the rest of the card follows. */
  async function whole(context: string, answer: Answer | undefined): Promise<Answer | undefined> {
    if (!answer?.line) return answer
    if (state.card?.context === context) change({ card: { ...state.card, line: answer.line } })
    return send(context, { type: 'card' })
  }
  return {
    state: () => state,
    take,
    ask,
    toggle: (open) => {
      change({ open, view: 'steps', entered: open })
      void ask({ type: 'folded', folded: !open })
    },
    go: (view) => change({ view, found: undefined, entered: true }),
    copied: () => {
      change({ pasteIt: true })
      setTimeout(() => change({ pasteIt: false }), reading)
    },
    subscribe: (listener) => listeners.add(listener),
  }
}

/** Whether something is under way that asks this. */
export function isBusy(state: State, type: Ask['type']): boolean {
  return [...state.busy].some((key) => key.startsWith(JSON.stringify({ type }).slice(0, -1)))
}
