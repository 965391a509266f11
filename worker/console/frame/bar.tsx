import { entriesOf } from '../app/nav.ts'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { Icon } from './icons.tsx'
import { AccountMenu } from './menu.tsx'
import { modifier } from './presses.tsx'

/** The quiet bar of every page: where one can go, the palette, and who is here. On a phone the ways to go stand at the bottom. */
export function TopBar({ path }: { path: string }) {
  const { say } = useSay()
  const { frame } = usePlace()
  const { role } = useWho()
  return (
    <header class="top">
      <a class="brand" href="/" aria-label={say('app.name')}>
        <img src="/icon.svg" alt="" width="20" height="20" /> <span>{say('app.name')}</span>
      </a>
      <nav aria-label={say('app.nav')}>
        {entriesOf(role)
          .filter(({ place }) => place === 'bar')
          .map(({ href, name, here, Count }) => (
            <a key={name} href={href} aria-current={here(path) ? 'page' : undefined}>
              <Icon of={name} />
              <span class="nav-text">{say(`nav.${name}`)}</span>
              {Count && <Count />}
            </a>
          ))}
      </nav>
      <div class="top-end">
        <button
          type="button"
          class="find-button"
          aria-haspopup="dialog"
          onClick={() => {
            frame.sheet.value = 'palette'
          }}
        >
          <Icon of="find" />
          <span class="find-text">{say('frame.find')}</span>
          <span class="find-keys" aria-hidden="true">
            <kbd>{modifier()}K</kbd>
          </span>
        </button>
        <AccountMenu path={path} />
      </div>
    </header>
  )
}
