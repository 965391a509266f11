import * as z from 'zod'
import { operation } from './operation.ts'

export const getDocument = operation({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'This API as an OpenAPI 3.1 document',
  access: 'anyone',
  answer: z.record(z.string(), z.unknown()),
})

export const getManualSchema = operation({
  method: 'GET',
  path: '/api/manual.schema.json',
  summary: 'The shape of a manual as JSON Schema 2020-12, for editors and other programs',
  access: 'anyone',
  answer: z.record(z.string(), z.unknown()),
})
