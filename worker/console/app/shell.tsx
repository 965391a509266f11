import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { TopBar } from '../frame/bar.tsx'
import { Over } from '../frame/over.tsx'
import { usePlace, useSay } from './place.tsx'
import { openWaiting, WaitingProvider } from './waiting.tsx'

/** The quiet bar on top of every page, and the page under it. A new page gets the focus, so that reading starts there. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { say } = useSay()
  const { ask } = usePlace().session
  const { path } = useLocation()
  const waiting = useMemo(() => openWaiting(ask), [ask])
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    if (location.hash === '') main.current?.focus()
  }, [path])
  return (
    <WaitingProvider value={waiting}>
      <a class="skip" href="#content">
        {say('app.skip')}
      </a>
      <TopBar path={path} />
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
      <Over />
    </WaitingProvider>
  )
}
