import type { Adapter } from '#shared/sites/schema.ts'
import { onDown } from '../browser/watch.ts'
import type { Door } from '../rooms/door.ts'
import type { Down } from '../rooms/messages.ts'
import { call } from './call.ts'
import { openDoor } from './door.ts'
import { dot } from './dot.ts'
import { draftOf } from './draft.ts'
import { healthOf } from './health.ts'
import { guardKeys } from './keys.ts'
import { begin, type Life } from './life.ts'
import { look } from './look.ts'
import { onNavigate } from './navigate.ts'
import { observe } from './observe.ts'
import { report } from './report.ts'
import { isOn, watchSend } from './send.ts'
import { isAnyPage, type OpenView, siteOf } from './view.ts'

/** The watch room of one page: reads what is open, tells the background, lets the panel reach the page. */
export function watch(): void {
  if (window.top !== window) return
  const life = begin()
  const guard = guardKeys(life.signal)
  const sites = call(life, { room: 'watch', type: 'sites' }, 20)
  whenParsed(life.signal, async () => recognise((await sites) ?? [], life, guard))
}

/** From one look for the site to the next, in milliseconds, while none is known. */
const waits = [500, 1500, 6000]

/** An application builds its page after the page has loaded, and until then it may look like any other: till then alone it is asked again. */
function recognise(sites: readonly Adapter[], life: Life, guard: Door['guard']): void {
  let now: Adapter | undefined
  let before: AbortController | undefined
  const turnTo = (adapter: Adapter | undefined) => {
    now = adapter
    before?.abort()
    before = new AbortController()
    if (adapter) watchSite(adapter, { ...life, signal: AbortSignal.any([life.signal, before.signal]) }, guard)
  }
  const settle = ([wait, ...more]: readonly number[]) => {
    const adapter = life.alive() ? siteOf(sites, document) : now
    if (adapter !== now) turnTo(adapter)
    if (wait !== undefined && (!now || isAnyPage(now))) setTimeout(settle, wait, more)
  }
  settle(waits)
}

function watchSite(adapter: Adapter, life: Life, guard: Door['guard']): void {
  const { signal } = life
  let open: OpenView | undefined
  const current = () => open
  const draft = draftOf(current)
  const context = () => look(adapter, document).sight.context
  const door = openDoor({ signal, draft, open: current, context, guard })
  const grey = dot({
    signal,
    open: current,
    guard,
    pressed: () => void call(life, { room: 'watch', type: 'open panel' }),
  })
  const reporter = report({
    seen: (sight, at) =>
      call(life, { room: 'watch', type: 'seen', sight, at, ...(open && { health: healthOf(open) }) }),
    draw: (draw) => grey.show(draw === 'dot'),
    lookAgain: (left) => setTimeout(audit, left),
  })
  const send = watchSend({
    sight: () => look(adapter, document).sight,
    pressed: reporter.again,
    sent: (sent) => void call(life, { room: 'watch', type: 'sent', sent }, 5),
  })
  const read = () => {
    if (!life.alive()) return
    const now = look(adapter, document)
    if (now.open?.document.readyState === 'loading') return audit()
    open = now.open
    send.open(open)
    reporter.saw(now.sight)
    grey.place()
    door.changed()
  }
  /** A quick hand presses Send before the page has settled and was first read. */
  const heard = (event: Event) => {
    if (!open) send.open(look(adapter, document).open)
    send.heard(event)
    if (open && event.isTrusted && event.type === 'click' && isOn(event, open, open.view.moves ?? []))
      reporter.again({ ...look(adapter, document).sight, moved: true })
  }
  const entered = new Set<Document>()
  const follow = onNavigate(
    signal,
    () => audit(),
    () => String([...entered].map((each) => each.URL)),
  )
  const enter = (each: Document, signal: AbortSignal) => {
    entered.add(each)
    signal.addEventListener('abort', () => entered.delete(each))
    draft.listen(each, signal)
    listen(each, ['focusin', 'focusout'], door.changed, signal)
    listen(each.defaultView, ['click', 'keydown'], heard, signal)
    if (each.defaultView) follow(each.defaultView, signal)
  }
  const audit = observe(adapter, signal, {
    onChange: send.changed,
    isKeen: () => !open || open.view.compose !== undefined || send.isWaiting(),
    onAudit: read,
    onDocument: enter,
  })
  listen(window, ['resize'], door.changed, signal)
  /** Come back as it was left, while the tab showed another page: what was told of this one holds no more. */
  const shown = (event: Event) => 'persisted' in event && event.persisted === true && reporter.forget(audit)
  listen(window, ['pageshow'], shown, signal)
  onDown((down) => obey(down, { life, draw: grey.show, lookAgain: () => reporter.forget(audit) }), signal)
  audit()
}

/** A card means that the panel draws now, and the dot has said what it had to say. */
function obey(
  down: Exclude<Down, { to: 'guard' }>,
  to: { life: Life; draw: (dot: boolean) => void; lookAgain: () => void },
): void {
  if (down.to === 'panel') {
    if (down.card) to.draw(false)
  } else if (down.type === 'retire') to.life.end()
  else to.lookAgain()
}

/** Before the page's own listeners, some of which keep events to themselves. */
function listen(target: EventTarget | null, types: string[], heard: (event: Event) => void, signal: AbortSignal): void {
  for (const type of types) target?.addEventListener(type, heard, { capture: true, signal })
}

function whenParsed(signal: AbortSignal, run: () => void): void {
  if (document.readyState !== 'loading') run()
  else document.addEventListener('DOMContentLoaded', run, { once: true, signal })
}
