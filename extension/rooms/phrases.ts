import type { CompiledRules } from '#shared/process/checkText/compiled.ts'
import type { Mode } from '#shared/process/manual/rule.ts'
import type { Language } from '#shared/process/text.ts'
import type { Door } from './door.ts'

/** The phrase rules for the draft that is open, by the language it is written in, and what each rule is called and why. */
export interface PhraseRules {
  compiled: Record<Language, CompiledRules>
  about: Record<string, { name: string; why: string }>
}

/** Something in the draft that a rule speaks of. It stays in the tab. */
export interface DraftFinding {
  rule: string
  name: string
  why: string
  mode: Mode
  /** What to write instead: an advice, or the very words. */
  instead?: string
  words?: string
  /** Where it stands, with what stands around it; nothing where the rule misses something. */
  place?: { start: number; end: number; before: string; found: string; after: string }
}

/** Only a finding of this mode holds a message up, and only once: with a reason it goes all the same. */
export function stops({ mode }: DraftFinding): boolean {
  return mode === 'block' || mode === 'approve'
}

/** What the guard knows of the draft, as far as somebody should see it. */
export interface DraftState {
  context: string
  findings: readonly DraftFinding[]
  /** A press on Send was stopped for these. */
  stopped: boolean
  /** The rep wants it sent as it is, with a reason: the next press goes through. */
  waived: boolean
}

/** Guard and panel meet here: the guard, which reads the draft, and the panel, which draws. Either may come first. */
export interface PhraseRoom {
  state?: DraftState
  listeners: Set<() => void>
  /** The panel can show a stop of this draft now, and nothing on our side is unclear. */
  canStop?: ((context: string) => boolean) | undefined
  /** The stop stands before the rep's eyes. */
  shown: boolean
  acts?: DraftActs
}

export interface DraftActs {
  dismiss: () => void
  sendAsItIs: (reason: string) => void
  goTo: (finding: DraftFinding) => void
  /** False: it cannot be replaced safely, copy instead. */
  replace: (finding: DraftFinding) => Promise<boolean>
}

export function phraseRoom(door: Pick<Door, 'phrases'>): PhraseRoom {
  door.phrases ??= { listeners: new Set(), shown: false }
  return door.phrases
}

/** From the guard to the background. No word of the draft is in it. */
export type FromGuard =
  | { room: 'guard'; type: 'rules' }
  /** Send was pressed on a draft that goes against these rules. */
  | ({ room: 'guard'; type: 'pressed' } & Pressed)

/** `contested`: those of the rules for which the rep gave the reason. `deal`: whose rules they are. */
export interface Pressed {
  context: string
  deal: string
  against: string[]
  contested: string[]
  reason?: string
}

/** What holds for the draft that is open in the tab; without rules there is nothing to check. */
export interface Guarded {
  context: string
  /** Whose rules these are. */
  deal?: string
  phrases?: PhraseRules
}
