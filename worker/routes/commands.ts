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
  serve(app, sendCommand, async ({ body, now }, desk) => {
    const faults = [...tooLong(body, ''), ...beforeTime(body, now)]
    return faults.length > 0 ? failed({ kind: 'malformed', faults }) : send(desk, body, now)
  })

  serve(
    app,
    importDeal,
    async ({ body, now }, desk) => {
      const faults = body.commands.flatMap(({ command }, at) => {
        const place = `commands[${at}].command.`
        return [...tooLong(command, place), ...yetToCome(command, now, place)]
      })
      return faults.length > 0 ? failed({ kind: 'malformed', faults }) : importHistory(desk, body.commands, now)
    },
    importLimit,
  )
}

/** An event's id is its command's id and a place; both together are an id. */
const longest = 60

function tooLong(command: Command, place: string): Fault[] {
  return command.id.length <= longest ? [] : [{ at: `${place}id`, expected: `at most ${longest} characters` }]
}

/** A device's clock may be wrong by any amount, but nothing was acted longer ago than there is time. */
function beforeTime({ acted, sent }: Command, now: number): Fault[] {
  return sent - acted <= now ? [] : [{ at: 'acted', expected: 'a moment nearer to `sent`' }]
}

function yetToCome({ acted }: Command, now: number, place: string): Fault[] {
  return acted <= now ? [] : [{ at: `${place}acted`, expected: 'a moment that has been' }]
}
