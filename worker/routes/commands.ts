import { importDeal, sendCommand } from '#shared/api/commands.ts'
import type { Fault } from '#shared/api/problem.ts'
import type { Command } from '#shared/process/ledger/command.ts'
import { importLimit } from '#worker/body.ts'
import { importHistory } from '#worker/commands/importDeal.ts'
import { send } from '#worker/commands/send.ts'
import { failed } from '#worker/outcome.ts'
import { type App, serve } from '#worker/serve.ts'

/** An event's id is its command's id and a place; both together are an id. */
const longest = 60

/** What is asked of a deal: one command, or one deal's whole past. */
export function commands(app: App): void {
  serve(app, sendCommand, async ({ body, now }, desk) => {
    const faults = tooLong(body, 'id')
    return faults.length > 0 ? failed({ kind: 'malformed', faults }) : send(desk, body, now)
  })

  serve(
    app,
    importDeal,
    async ({ body, now }, desk) => {
      const faults = body.commands.flatMap(({ command }, at) => tooLong(command, `commands[${at}].command.id`))
      return faults.length > 0 ? failed({ kind: 'malformed', faults }) : importHistory(desk, body.commands, now)
    },
    importLimit,
  )
}

function tooLong(command: Command, at: string): Fault[] {
  return command.id.length <= longest ? [] : [{ at, expected: `at most ${longest} characters` }]
}
