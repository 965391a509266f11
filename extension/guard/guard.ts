import type { Door } from '../rooms/door.ts'
import { type DraftActs, type Guarded, type PhraseRoom, type Pressed, phraseRoom, stops } from '../rooms/phrases.ts'
import { insertInto } from '../watch/insert.ts'
import { check, idle, soon } from './check.ts'
import { type Held, show, turnTo } from './held.ts'
import { paused } from './pause.ts'
import { isPress, isRepeated, windowsOf } from './press.ts'
import { readDraft } from './text.ts'
import { isStopped, nameOf, rulesIn, type Verdict } from './verdict.ts'

/**
 * Guards one tab's drafts: checks what is written after a pause in typing, and stops a press on Send only when exactly this
 * text was found to go against a rule that stops. All else goes through, and what it went against is told afterwards. Keeps
 * no text. `alive`: false once the extension was updated or removed.
 */
export function guard(
  door: Door,
  { alive, tell }: { alive: () => boolean; tell: (pressed: Pressed) => void },
): (guarded: Guarded) => void {
  const held: Held = {}
  const room = phraseRoom(door)
  const publish = () => show(room, held)
  const due = paused(door.signal, () => checkDraft(held, door, publish))
  const heard = (event: Event) => {
    if (event.type === 'input') due('typed')
    else if (alive()) pressed(event, held, door, { room, publish, tell })
  }
  const attach = () => {
    const open = held.guarded?.phrases && door.open()
    if (!open) return
    for (const each of windowsOf(open))
      for (const type of ['input', 'click', 'keydown'])
        each.addEventListener(type, heard, { capture: true, signal: door.signal })
    due('looked')
  }
  room.acts = actsOn(held, door, publish)
  door.onChange(attach)
  return (guarded) => {
    if (isSame(guarded, held.guarded)) return
    turnTo(guarded, held)
    publish()
    attach()
  }
}

async function checkDraft(held: Held, door: Door, publish: () => void): Promise<void> {
  const rules = held.guarded?.phrases
  const text = textIn(door)
  if (!rules || text === undefined || isOf(held.verdict, rules, text)) return
  const verdict = await check(rules, text, idle)
  if (held.guarded?.phrases !== rules) return
  held.verdict = verdict
  publish()
}

/**
 * A stop that nobody could see is none: the next press on the same text goes through, and so does one that reaches the host
 * while a stop stands before everything else.
 */
function pressed(
  event: Event,
  held: Held,
  door: Door,
  to: { room: PhraseRoom; publish: () => void; tell: (pressed: Pressed) => void },
): void {
  const { guarded, verdict, stopped, waived } = held
  const open = door.open()
  if (!guarded?.phrases || !open || !isPress(event, open)) return
  // Another draft may have been opened since, or the same be to other people now.
  if (door.context() !== guarded.context) return
  const text = textIn(door)
  if (text === undefined) return
  const of = nameOf(text)
  const same = stopped?.of === of && isRepeated(event)
  const unseen = stopped?.of === of && !same && (stopped.open || !to.room.shown)
  if (unseen || !isStopped(verdict, guarded.phrases, of, waived?.of) || !to.room.canStop?.(guarded.context)) {
    if (stopped?.open) to.room.acts?.dismiss()
    void tellOf(text, held, to.tell)
    return
  }
  event.preventDefault()
  event.stopImmediatePropagation()
  if (same) return
  held.stopped = { of, open: true }
  to.room.shown = false
  to.publish()
}

/** What is sent now goes against these rules; nothing where it was corrected since an earlier press. */
async function tellOf(
  text: string,
  { guarded, verdict, waived }: Held,
  tell: (pressed: Pressed) => void,
): Promise<void> {
  const { context, deal, phrases } = guarded ?? {}
  if (context === undefined || deal === undefined || !phrases) return
  const { of, findings } = verdict && isOf(verdict, phrases, text) ? verdict : await check(phrases, text, soon)
  const reason = waived?.of === of ? waived.reason : undefined
  const contested = reason === undefined ? [] : rulesIn(findings.filter(stops))
  tell({ context, deal, against: rulesIn(findings), contested, ...(reason !== undefined && { reason }) })
}

function actsOn(held: Held, door: Door, publish: () => void): DraftActs {
  const close = () => {
    if (held.stopped) held.stopped.open = false
    publish()
  }
  /** The draft as it was checked; nothing once it is another text. */
  const checked = () => {
    const editor = door.editor()
    const draft = editor && readDraft(editor)
    return editor && draft && nameOf(draft.text) === held.verdict?.of ? { editor, draft } : undefined
  }
  return {
    dismiss: close,
    sendAsItIs: (reason) => {
      held.waived = held.verdict && { of: held.verdict.of, reason }
      close()
    },
    goTo: ({ place }) => {
      if (!place || !checked()?.draft.select(place.start, place.end)) door.editor()?.focus()
    },
    replace: async ({ words, place }) => {
      const now = checked()
      if (!now || words === undefined) return false
      if (!place) return door.insert(words, insertInto)
      return now.draft.select(place.start, place.end) && insertInto(now.editor, words)
    },
  }
}

function textIn(door: Door): string | undefined {
  const editor = door.editor()
  return editor && readDraft(editor).text
}

function isOf(verdict: Verdict | undefined, rules: Verdict['rules'], text: string): boolean {
  return verdict?.rules === rules && verdict.of === nameOf(text)
}

/** The same rules told again leave a verdict standing. */
function isSame(one: Guarded, other: Guarded | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
