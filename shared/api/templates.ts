import * as z from 'zod'
import { Key } from '../process/id.ts'
import { Manual } from '../process/manual/schema.ts'
import { Text } from '../process/text.ts'
import { ManualText } from './manuals.ts'
import { operation } from './operation.ts'

/** A manual to start from, in both languages, and in one line for whom it is. */
export const TemplateLine = z.strictObject({
  key: Key,
  name: Text,
  summary: Text,
  forWhom: Text,
  stages: z.array(z.strictObject({ key: Key, name: Text })),
})
export type TemplateLine = z.infer<typeof TemplateLine>

export const listTemplates = operation({
  method: 'GET',
  path: '/api/v1/templates',
  summary: 'The manuals that come with the product, the most general first',
  access: 'admin',
  answer: z.strictObject({ templates: z.array(TemplateLine) }),
})

export const TemplateView = z.strictObject({ ...TemplateLine.shape, manual: Manual, yaml: ManualText })
export type TemplateView = z.infer<typeof TemplateView>

export const getTemplate = operation({
  method: 'GET',
  path: '/api/v1/templates/:key',
  summary: 'One of them, as a document and as text to edit',
  access: 'admin',
  params: z.strictObject({ key: Key }),
  answer: TemplateView,
})
