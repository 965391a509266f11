import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { LanguageSwitch } from '../parts/languageswitch.tsx'
import { entriesOf } from './nav.ts'
import { usePlace, useSay, useWho } from './place.tsx'

/** The quiet bar on top of every page, and the page under it. A new page gets the focus, so that reading starts there. */
export function Shell({ children }: { children: ComponentChildren }) {
  const { say } = useSay()
  const { path } = useLocation()
  const main = useRef<HTMLElement>(null)
  const shown = useRef(path)
  useEffect(() => {
    if (shown.current === path) return
    shown.current = path
    if (location.hash === '') main.current?.focus()
  }, [path])
  return (
    <>
      <a class="skip" href="#content">
        {say('app.skip')}
      </a>
      <TopBar path={path} />
      <main id="content" ref={main} tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function TopBar({ path }: { path: string }) {
  const { say } = useSay()
  const { session } = usePlace()
  const who = useWho()
  return (
    <header class="top">
      <a class="brand" href="/" aria-label={say('app.name')}>
        <img src="/icon.svg" alt="" width="20" height="20" /> <span>{say('app.name')}</span>
      </a>
      <nav aria-label={say('app.nav')}>
        {entriesOf(who.role).map(({ href, name, here, Count }) => (
          <a key={name} href={href} aria-current={here(path) ? 'page' : undefined}>
            {say(`nav.${name}`)}
            {Count && <Count />}
          </a>
        ))}
      </nav>
      <div class="top-end">
        <span class="who" title={`${who.organisation.name} · ${who.team.name} · ${say(`role.${who.role}`)}`}>
          <span class="unseen">{say('app.signedInAs', { name: '' })}</span>
          {who.name}
        </span>
        <LanguageSwitch />
        <button type="button" class="link" onClick={() => void session.signOut()}>
          {say('app.signOut')}
        </button>
      </div>
    </header>
  )
}
