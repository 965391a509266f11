import * as z from 'zod'
import { Moment } from '../process/id.ts'
import { operation } from './operation.ts'

/** The newest migration that each database stands on. */
const Migrations = z.strictObject({ directory: z.string(), shard: z.string() })

export const getHealth = operation({
  method: 'GET',
  path: '/api/health',
  summary: 'Whether the Worker serves, on which schema, and which extensions may call',
  access: 'anyone',
  answer: z.strictObject({
    /** `degraded`: it answers, but its schema is not the one it was built for, or its clock stands still. */
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    migrations: Migrations.extend({ expected: Migrations, upToDate: z.boolean() }),
    extension: z.strictObject({ minimum: z.string(), blocked: z.array(z.string()) }),
    /** When the clock last came round: deadlines, alerts and nightly work wait for it. */
    clock: z.strictObject({ last: Moment.nullable(), late: z.boolean() }),
  }),
})
