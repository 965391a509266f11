import * as z from 'zod'
import { Key } from '../id.ts'
import { Text } from '../text.ts'
import { Block, Inner } from './block.ts'
import { Condition, Hardening, Mode, Severity } from './rule.ts'
import { Attribute, Manual, Outcome, Role } from './schema.ts'
import { Channel, PhraseRule, Script } from './script.ts'
import { Gate, Stage } from './stage.ts'
import { Repeat, Step } from './step.ts'
import { Anchor, Duration, TimeStandard } from './time.ts'

/** The parts that stand under a name of their own, so that an editor can say "a step" and not spell it out each time. */
const parts: Readonly<Record<string, z.core.$ZodType>> = {
  anchor: Anchor,
  attribute: Attribute,
  block: Block,
  channel: Channel,
  condition: Condition,
  duration: Duration,
  gate: Gate,
  hardening: Hardening,
  'inner-block': Inner,
  key: Key,
  mode: Mode,
  outcome: Outcome,
  'phrase-rule': PhraseRule,
  repeat: Repeat,
  role: Role,
  script: Script,
  severity: Severity,
  stage: Stage,
  step: Step,
  text: Text,
  'time-standard': TimeStandard,
}

/** What the schema checks beyond shape, as far as JSON Schema can say it. */
const beyondShape: readonly [z.core.$ZodType, object][] = [
  [Text, { minProperties: 1 }],
  [Hardening, { oneOf: [{ required: ['from'] }, { required: ['acknowledged'] }] }],
  [
    Duration,
    { anyOf: [{ properties: { unit: { const: 'hours' } } }, { properties: { amount: { type: 'integer' } } }] },
  ],
  [
    Repeat,
    {
      anyOf: [{ properties: { count: { type: 'integer', minimum: 2 } }, required: ['count'] }, { required: ['every'] }],
    },
  ],
]

/**
 * The shape of a manual as its author writes it, as JSON Schema 2020-12, for editors and for other programs. That keys refer
 * to something is not in it: reading the manual tells. Its `$id` changes with the schema's version only.
 */
export function manualJsonSchema(): z.core.JSONSchema.BaseSchema {
  const names = z.registry<{ id: string }>()
  for (const [id, part] of Object.entries(parts)) names.add(part, { id })
  const schema = z.toJSONSchema(Manual, {
    io: 'input',
    target: 'draft-2020-12',
    metadata: names,
    override: ({ zodSchema, jsonSchema }) => {
      const beyond = beyondShape.find(([part]) => part === zodSchema)
      if (beyond) Object.assign(jsonSchema, beyond[1])
      delete jsonSchema.id
    },
  })
  const version = Manual.shape.schemaVersion.value
  return { $id: `urn:guiderail:manual:${version}`, title: 'Guiderail manual', ...schema }
}
