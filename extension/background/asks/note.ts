import type { Line, LineText } from '#extension/rooms/card.ts'
import type { Sight } from '#extension/rooms/sight.ts'
import type { Stop } from '#extension/rooms/stop.ts'
import { type Lost, lostText } from '#shared/i18n/extension.refusal.ts'
import type { Act } from '#shared/process/ledger/command.ts'
import { noteKey } from '../card/card.ts'
import { keptLine, namedBy } from '../card/line.ts'
import { languageFor, readerLanguage } from '../card/reader.ts'
import type { Local } from '../deal/local.ts'
import { type Performed, performFact } from '../outbox/perform.ts'
import { type Said, store } from '../store/open.ts'

/** Says one line under this card from now on; an open stop stays open unless something else is said of it. */
export async function sayLine(
  sight: Sight,
  deal: string,
  line: { text: LineText; command: string; step?: string | undefined; field?: string; undo: boolean },
): Promise<void> {
  const { step, ...rest } = line
  await change(sight, deal, (note) => ({ ...note, line: { ...rest, ...(step !== undefined && { step }) } }))
}

/**
 * Does a fact and says one line of it. Both are written down together, and the line is answered at once, with its first mark;
 * nothing is where only the whole card can say how it stands.
 */
export async function performAndSay(
  local: Local,
  sight: Sight,
  act: Act,
  same: string,
  line: Omit<Said, 'command'>,
): Promise<Line | undefined> {
  return sayDone(local, sight, await performFact(local, act, same, { context: noteKey(sight, local.deal), line }), line)
}

/** Says how a fact ended whose line was to be written down with it. */
export async function sayDone(
  local: Local,
  sight: Sight,
  done: Performed,
  line: Omit<Said, 'command'>,
): Promise<Line | undefined> {
  if (done.kind === 'kept')
    return keptLine(namedBy({ ...local, state: done.state }, languageFor(local.account)), {
      ...line,
      command: done.command,
    })
  if (done.kind === 'refused') await sayRefused(sight, local.deal, done)
  else await sayLine(sight, local.deal, { ...line, command: done.command })
  return undefined
}

/** Says why a click was not taken. */
export async function sayRefused(sight: Sight, deal: string, lost: Lost): Promise<void> {
  const line: Said = { text: 'lost', command: '', why: lostText(lost, await readerLanguage()), undo: false }
  await change(sight, deal, (note) => ({ ...note, line }))
}

export async function openStop(sight: Sight, deal: string, stop: Stop): Promise<void> {
  await change(sight, deal, (note) => ({ ...note, stop }))
}

export async function closeStop(sight: Sight, deal: string): Promise<void> {
  await change(sight, deal, ({ stop: _, ...note }) => note)
}

type Notes = { line?: Said; stop?: Stop }

async function change(sight: Sight, deal: string, next: (notes: Notes) => Notes): Promise<void> {
  const context = noteKey(sight, deal)
  const writing = (await store()).transaction('notes', 'readwrite')
  const held = await writing.store.get(context)
  const { line, stop } = held ?? {}
  await writing.store.put({ context, at: Date.now(), ...next({ ...(line && { line }), ...(stop && { stop }) }) })
  await writing.done
}
