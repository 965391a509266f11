import * as z from 'zod'
import { Key } from '../id.ts'
import { languages, Text } from '../text.ts'
import { Condition, Mode, Severity } from './rule.ts'

export const Channel = z.enum(['email', 'call', 'meeting', 'chat'])
export type Channel = z.infer<typeof Channel>

/** A talk track. Variants say the same in another way, so that it can be learned which works better. */
export const Script = z.strictObject({
  key: Key,
  name: Text,
  channel: Channel,
  /** The situation in which it helps, in the words in which somebody would look for it. */
  scenario: Text.optional(),
  when: Condition.optional(),
  text: Text,
  variants: z
    .array(z.strictObject({ key: Key, name: Text.optional(), text: Text }))
    .max(10)
    .default([]),
})
export type Script = z.infer<typeof Script>

const phrases = z.array(z.string().trim().min(1).max(120)).min(1).max(100)

/**
 * Wording that must, or must not, stand in a message. One of `phrases` of the message's language is enough. `unless`: words
 * near by that make a forbidden phrase harmless ("no guaranteed return"). `instead` is what to write.
 */
export const PhraseRule = z.strictObject({
  key: Key,
  name: Text,
  why: Text,
  kind: z.enum(['must', 'must not']),
  phrases: z.partialRecord(z.enum(languages), phrases),
  unless: z.partialRecord(z.enum(languages), phrases).optional(),
  instead: Text.optional(),
  channels: z.array(Channel).min(1).default(['email', 'chat']),
  /** The stages, or the step, whose messages it is for; all of them where nothing is said. */
  stages: z.array(Key).min(1).optional(),
  step: Key.optional(),
  mode: Mode.default('warn'),
  severity: Severity.default('minor'),
})
export type PhraseRule = z.infer<typeof PhraseRule>
