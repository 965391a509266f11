import type { ManualInput } from '#shared/process/manual/schema.ts'

/** The parts of a manual as a template's authors write them, defaults left out. */
export type StageInput = ManualInput['stages'][number]
export type ScriptInput = NonNullable<ManualInput['scripts']>[number]
export type AttributeInput = NonNullable<ManualInput['attributes']>[number]
export type OutcomeInput = ManualInput['outcomes'][number]
export type PhraseRuleInput = NonNullable<ManualInput['phraseRules']>[number]
