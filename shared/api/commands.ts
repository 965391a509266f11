import * as z from 'zod'
import { Id, Moment } from '../process/id.ts'
import { Command } from '../process/ledger/command.ts'
import { LedgerEvent } from '../process/ledger/event.ts'
import { operation } from './operation.ts'

/**
 * An accepted command: what it added to the ledger, and to that of the `other` deal of a command on two. `already` says that
 * the message was there before this click.
 */
export const Accepted = z.strictObject({
  id: Id,
  deal: Id,
  seq: z.int(),
  events: z.array(LedgerEvent),
  other: z.strictObject({ deal: Id, seq: z.int(), events: z.array(LedgerEvent) }).optional(),
  already: z.strictObject({ command: Id, by: Id, witnesses: z.int() }).optional(),
})
export type Accepted = z.infer<typeof Accepted>

export const sendCommand = operation({
  method: 'POST',
  path: '/api/v1/commands',
  summary: 'Ask one thing of one deal; the same id always gets the same answer',
  access: 'rep',
  scope: 'command',
  body: Command,
  answer: Accepted,
})

/** One deal's history: commands in the order of their `acted`, decided as of it, all or nothing. */
export const importDeal = operation({
  method: 'POST',
  path: '/api/v1/import',
  summary: "Import one deal's history through the same decisions, all of it or nothing",
  access: 'admin',
  scope: 'import',
  body: z.strictObject({
    commands: z
      .array(z.strictObject({ command: Command, actor: Id }))
      .min(1)
      .max(500),
  }),
  answer: z.strictObject({ deal: Id, seq: z.int(), events: z.int(), recorded: Moment }),
})
