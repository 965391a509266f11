import type { Adapter } from '#shared/sites/schema.ts'
import { onDown } from '../browser/watch.ts'
import type { Door } from '../rooms/door.ts'
import { call } from './call.ts'
import { openDoor } from './door.ts'
import { dot } from './dot.ts'
import { draftOf } from './draft.ts'
import { guardKeys } from './keys.ts'
import { begin, type Life } from './life.ts'
import { look } from './look.ts'
import { onNavigate } from './navigate.ts'
import { documentsOf, observe } from './observe.ts'
import { report } from './report.ts'
import { watchSend } from './send.ts'
import { type OpenView, siteOf } from './view.ts'

/** The watch room of one page: reads what is open, tells the background, lets the panel reach the page. */
export function watch(): void {
  if (window.top !== window) return
  const life = begin()
  const guard = guardKeys(life.signal)
  const sites = call(life, { room: 'watch', type: 'sites' }, 20)
  whenParsed(life.signal, async () => {
    const adapter = siteOf((await sites) ?? [], document)
    if (adapter && life.alive()) watchSite(adapter, life, guard)
  })
}

function watchSite(adapter: Adapter, life: Life, guard: Door['guard']): void {
  let open: OpenView | undefined
  const current = () => open
  const draft = draftOf(current)
  const door = openDoor({ signal: life.signal, draft, open: current, guard })
  const grey = dot({
    signal: life.signal,
    open: current,
    guard,
    pressed: () => {
      grey.show(false)
      void call(life, { room: 'watch', type: 'open panel' })
    },
  })
  const reporter = report({
    seen: (sight) => call(life, { room: 'watch', type: 'seen', sight }),
    draw: (draw) => grey.show(draw === 'dot'),
    lookAgain: (left) => setTimeout(audit, left),
  })
  const send = watchSend({
    sight: () => look(adapter, document).sight,
    pressed: reporter.again,
    sent: (sent) => void call(life, { room: 'watch', type: 'sent', sent }, 5),
  })
  const audit = observe(adapter, life.signal, {
    onChange: send.changed,
    onAudit: () => {
      if (!life.alive()) return
      const now = look(adapter, document)
      if (now.open?.document.readyState === 'loading') return audit()
      open = now.open
      send.open(open)
      reporter.saw(now.sight)
      grey.place()
      door.changed()
    },
    onDocument: (each, signal) => {
      draft.listen(each, signal)
      for (const type of ['focusin', 'focusout']) each.addEventListener(type, () => door.changed(), { signal })
      for (const type of ['click', 'keydown']) {
        each.defaultView?.addEventListener(type, send.heard, { capture: true, signal })
      }
    },
  })
  window.addEventListener('resize', door.changed, { signal: life.signal })
  onNavigate(life.signal, audit, () =>
    documentsOf(adapter)
      .map(({ URL }) => URL)
      .join(),
  )
  onDown((down) => {
    if (down.to === 'watch') {
      if (down.type === 'retire') life.end()
      else reporter.forget(audit)
    } else if (down.card) grey.show(false)
  }, life.signal)
  audit()
}

function whenParsed(signal: AbortSignal, run: () => void): void {
  if (document.readyState !== 'loading') run()
  else document.addEventListener('DOMContentLoaded', run, { once: true, signal })
}
