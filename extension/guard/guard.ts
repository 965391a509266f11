import type { Door } from '../rooms/door.ts'
import { type DraftActs, type FromGuard, type Guarded, type PhraseRoom, phraseRoom, stops } from '../rooms/phrases.ts'
import { insertInto } from '../watch/insert.ts'
import { check, idle, soon } from './check.ts'
import { editorIn, isPress, windowsOf } from './editor.ts'
import { paused } from './pause.ts'
import { readDraft } from './text.ts'
import { isStopped, nameOf, rulesIn, shows, type Verdict } from './verdict.ts'

type Pressed = Omit<Extract<FromGuard, { type: 'pressed' }>, 'room' | 'type'>

/** What is known of the draft that is open: its rules, the last verdict, and the text for which the rep gave a reason. */
interface Held {
  guarded?: Guarded
  verdict?: Verdict
  waived?: { of: string; reason: string } | undefined
  /** The text whose press was stopped last, and whether that stop is open. */
  stopped?: { of: string; open: boolean }
}

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
    held.guarded = guarded
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

/** A stop that nobody could see is none: the next press on the same text goes through. */
function pressed(
  event: Event,
  held: Held,
  door: Door,
  to: { room: PhraseRoom; publish: () => void; tell: (pressed: Pressed) => void },
): void {
  const { guarded, verdict, stopped, waived } = held
  const open = door.open()
  if (!guarded?.phrases || !open || !isPress(event, open)) return
  const text = textIn(door)
  if (text === undefined) return
  const of = nameOf(text)
  const unseen = stopped?.of === of && !to.room.shown
  if (unseen || !isStopped(verdict, guarded.phrases, of, waived?.of) || !to.room.canStop?.(guarded.context)) {
    void tellOf(text, held, to.tell)
    return
  }
  event.preventDefault()
  event.stopImmediatePropagation()
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
  if (!guarded?.phrases) return
  const { context, phrases } = guarded
  const { of, findings } = verdict && isOf(verdict, phrases, text) ? verdict : await check(phrases, text, soon)
  const reason = waived?.of === of ? waived.reason : undefined
  const contested = reason === undefined ? [] : rulesIn(findings.filter(stops))
  tell({ context, against: rulesIn(findings), contested, ...(reason !== undefined && { reason }) })
}

function actsOn(held: Held, door: Door, publish: () => void): DraftActs {
  const close = () => {
    if (held.stopped) held.stopped.open = false
    publish()
  }
  /** The draft as it was checked; nothing once it is another text. */
  const checked = () => {
    const editor = editorIn(door.open())
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
      if (!place || !checked()?.draft.select(place.start, place.end)) editorIn(door.open())?.focus()
    },
    replace: async ({ words, place }) => {
      const now = checked()
      if (!now || words === undefined) return false
      if (!place) return door.insert(words, insertInto)
      return now.draft.select(place.start, place.end) && insertInto(now.editor, words)
    },
  }
}

function show(room: PhraseRoom, { guarded, verdict, stopped, waived }: Held): void {
  if (guarded?.phrases && verdict?.rules === guarded.phrases)
    room.state = {
      context: guarded.context,
      findings: verdict.findings.filter(shows),
      stopped: stopped?.open === true,
      waived: waived?.of === verdict.of,
    }
  else delete room.state
  for (const listener of [...room.listeners]) listener()
}

function textIn(door: Door): string | undefined {
  const editor = editorIn(door.open())
  return editor && readDraft(editor).text
}

function isOf(verdict: Verdict | undefined, rules: Verdict['rules'], text: string): boolean {
  return verdict?.rules === rules && verdict.of === nameOf(text)
}

/** The same rules told again leave a verdict standing. */
function isSame(one: Guarded, other: Guarded | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
