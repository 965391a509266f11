import * as z from 'zod'
import { operation } from './operation.ts'

export const getHealth = operation({
  method: 'GET',
  path: '/api/health',
  summary: 'Whether the Worker serves, and which schema it stands on',
  access: 'anyone',
  answer: z.strictObject({
    status: z.literal('ok'),
    version: z.string(),
    migrations: z.strictObject({ directory: z.string(), shard: z.string() }),
  }),
})
