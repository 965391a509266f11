import type { Values } from '../manual/condition.ts'
import type { Channel } from '../manual/script.ts'
import type { Language } from '../text.ts'
import type { Use } from './uses.ts'

/** Where a rep is when they look for words: everything that a suggestion depends on. Nothing of it is kept. */
export interface Situation {
  stage: string
  /** The keys of the open steps, the one next thing first. */
  open: readonly string[]
  /** How they are about to speak, where that is known. */
  channel?: Channel
  language: Language
  /** The terms of the open thread, as the search makes `tokens`; empty without one. */
  words: readonly string[]
  uses: readonly Use[]
  values: Values
}

/** Why a script is suggested; every one that applies, the weightiest first. */
export type Reason =
  | { because: 'next step'; step: string }
  | { because: 'open step'; step: string }
  | { because: 'stage'; stage: string }
  | { because: 'words'; words: readonly string[] }
  | { because: 'channel'; channel: Channel }
  | { because: 'condition'; condition: string }
  | { because: 'worked before'; uses: number; replies: number }

/** A script to say or paste, in the variant that did best so far (none: its own text). */
export interface Suggestion {
  script: string
  variant?: string
  /** The language that it is in: the reader's where it has it. */
  language: Language
  points: number
  reasons: Reason[]
}
