import * as z from 'zod'
import { Hash, Id, Key } from '../process/id.ts'
import { Script } from '../process/manual/script.ts'
import { Language, Text } from '../process/text.ts'
import { operation } from './operation.ts'

/** A script of a manual in force, with the steps that name it. */
export const ScriptLine = z.strictObject({
  manual: Key,
  version: Hash,
  script: Script,
  steps: z.array(z.strictObject({ stage: Key, stageName: Text, step: Key, stepName: Text })),
})
export type ScriptLine = z.infer<typeof ScriptLine>

export const listScripts = operation({
  method: 'GET',
  path: '/api/v1/scripts',
  summary: 'The scripts of the manuals in force; with a text those that it finds, best first, searched in one language',
  access: 'rep',
  scope: 'read',
  query: z.strictObject({
    manual: Key.optional(),
    text: z.string().max(200).optional(),
    /** Without one the caller’s own, a key’s Chinese. */
    language: Language.optional(),
  }),
  answer: z.strictObject({ scripts: z.array(ScriptLine) }),
})

export const reportScriptUse = operation({
  method: 'POST',
  path: '/api/v1/scripts/uses',
  summary: 'Add to how often scripts were put into messages: counted by day and team, never by person',
  access: 'rep',
  body: z.strictObject({
    uses: z
      .array(z.strictObject({ manual: Key, script: Key, count: z.int().min(1).max(100) }))
      .min(1)
      .max(50),
  }),
  answer: z.strictObject({ counted: z.int() }),
})

/** How often a script was used in a team. */
export const ScriptUse = z.strictObject({ manual: Key, script: Key, name: Text, team: Id, uses: z.int() })
export type ScriptUse = z.infer<typeof ScriptUse>

export const listScriptUse = operation({
  method: 'GET',
  path: '/api/v1/scripts/uses',
  summary:
    'How often which script was used in the teams that the caller leads, most used first; by default the last 30 days',
  access: 'manager',
  query: z.strictObject({ from: z.iso.date().optional(), to: z.iso.date().optional(), team: Id.optional() }),
  answer: z.strictObject({ from: z.iso.date(), to: z.iso.date(), uses: z.array(ScriptUse) }),
})
