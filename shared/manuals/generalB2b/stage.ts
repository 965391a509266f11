import type { ManualInput } from '#shared/process/manual/schema.ts'

/** A stage and a script as this manual's authors write them. */
export type StageInput = ManualInput['stages'][number]
export type ScriptInput = NonNullable<ManualInput['scripts']>[number]
