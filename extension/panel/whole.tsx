import { render } from 'preact'
import { type Door, doorName } from '#extension/rooms/door.ts'
import { tokens } from '#shared/ui/tokens.ts'
import { App } from './App.tsx'
import { beat } from './beat.ts'
import { fillStyle } from './fillStyle.ts'
import { frameIn } from './frame.ts'
import { keysOf } from './keys.ts'
import { panelStyle } from './style.ts'

/** Takes over the frame that the pill opened in this tab, and draws all there is from now on. */
export function takeOver(): void {
  const door = (globalThis as { [doorName]?: Door })[doorName]
  const frame = door && frameIn(globalThis, door)
  if (!frame || frame.whole) return
  const { model, host } = frame
  host.dress(tokens, panelStyle, fillStyle)
  door.guard(host.element, keysOf(model, host.root))
  beat(model, door)
  frame.take({
    draw: (folded) => render(<App model={model} door={door} folded={folded} />, host.root),
    clear: () => render(null, host.root),
  })
}
