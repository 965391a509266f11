import { importDeal, sendCommand } from '#shared/api/commands.ts'
import type { Fault } from '#shared/api/problem.ts'
import type { Command } from '#shared/process/ledger/command.ts'
import { importLimit } from '#worker/body.ts'
import { importHistory } from '#worker/commands/importDeal.ts'
import { send } from '#worker/commands/send.ts'
import { failed } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'

/** What is asked of a deal: one command, or one deal's whole past. */
export function commands(app: App): void {
  serve(app, sendCommand, ({ body, now }, desk) => send(desk, body, now))

  serve(
    app,
    importDeal,
    async ({ body, now }, desk) => {
      const ids = body.commands.map(({ command }) => command.id)
      const faults = body.commands.flatMap(({ command }, at) => [
        ...yetToCome(command, now, `commands[${at}].command.`),
        ...(ids.indexOf(command.id) < at ? [{ at: `commands[${at}].command.id`, expected: 'an id of its own' }] : []),
      ])
      return faults.length > 0 ? failed({ kind: 'malformed', faults }) : importHistory(desk, body.commands, now)
    },
    importLimit,
  )
}

function yetToCome({ acted }: Command, now: number, place: string): Fault[] {
  return acted <= now ? [] : [{ at: `${place}acted`, expected: 'a moment that has been' }]
}
