import * as z from 'zod'
import { operation } from './operation.ts'

export const getDocument = operation({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'This API as an OpenAPI 3.1 document',
  access: 'anyone',
  answer: z.record(z.string(), z.unknown()),
})
