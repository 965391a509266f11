import { askRules, onRules, tellPressed } from '../browser/guard.ts'
import { alive } from '../browser/messages.ts'
import { type Door, doorName } from '../rooms/door.ts'
import { guard } from './guard.ts'

const guardName = Symbol.for('guiderail.guard')

/** Guards the drafts of this tab from now on, once in a generation of the watch room, until that ends. */
export function start(): void {
  const world = globalThis as { [doorName]?: Door; [guardName]?: AbortSignal }
  const door = world[doorName]
  if (!door || door.signal.aborted || world[guardName] === door.signal) return
  world[guardName] = door.signal
  const take = guard(door, { alive, tell: (pressed) => void tellPressed(pressed) })
  onRules(take, door.signal)
  void askRules().then((guarded) => guarded && take(guarded))
}
