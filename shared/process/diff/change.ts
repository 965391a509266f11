import type { Text } from '../text.ts'

/** What of a manual a change is about. */
export type Subject =
  | 'manual'
  | 'role'
  | 'attribute'
  | 'pause'
  | 'numbers'
  | 'outcome'
  | 'stage'
  | 'gate'
  | 'step'
  | 'phrase rule'
  | 'script'

/** What it does to those who work by it: asks more, asks less, says the same in other words, or something else. */
export type Effect = 'stricter' | 'looser' | 'words' | 'other'

/**
 * One difference between two manuals, by meaning. `key` and `name` are those of the manual after it, of a removed one those
 * before. `before` and `after` are the field's values as the manual writes them.
 */
export interface Change {
  what: 'added' | 'removed' | 'moved' | 'changed'
  subject: Subject
  key: string
  name: Text
  /** The stage in which a step or gate stands. */
  stage?: { key: string; name: Text }
  /** Of a change: which field. */
  field?: string
  before?: unknown
  after?: unknown
  effect: Effect
}
