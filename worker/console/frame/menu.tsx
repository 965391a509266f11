import { useEffect, useRef } from 'preact/hooks'
import { entriesOf } from '../app/nav.ts'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { LanguageSwitch } from '../parts/languageswitch.tsx'
import { themes } from './frame.ts'
import { Icon } from './icons.tsx'
import { useSignOut } from './leave.ts'

/** Who is signed in, and what is theirs alone: tools, looks, language, shortcuts, the way out. */
export function AccountMenu({ path }: { path: string }) {
  const { say } = useSay()
  const { frame } = usePlace()
  const signOut = useSignOut()
  const who = useWho()
  const menu = useRef<HTMLElement>(null)
  const fold = () => {
    // A browser from before there were popovers shows it all the time.
    if (menu.current && 'hidePopover' in menu.current) menu.current.hidePopover()
  }
  useEffect(() => fold, [path])
  const tools = entriesOf(who.role).filter(({ place }) => place === 'menu')
  return (
    <>
      <button type="button" class="account" popovertarget="account">
        <span class="account-mark" aria-hidden="true">
          {Array.from(who.name)[0]}
        </span>
        <span class="unseen">{say('frame.menu')}</span>
        <span class="account-name">{who.name}</span>
        <Icon of="down" />
      </button>
      <section id="account" class="menu" popover="auto" ref={menu} aria-label={say('frame.menu')}>
        <div class="menu-who">
          <strong>{who.name}</strong>
          <span>
            {who.team.name} · {say(`role.${who.role}`)}
          </span>
          <span>{who.organisation.name}</span>
        </div>
        {tools.length > 0 && (
          <ul aria-label={say('frame.tools')}>
            {tools.map(({ href, name, here }) => (
              <li key={name}>
                <a href={href} aria-current={here(path) ? 'page' : undefined}>
                  {say(`nav.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        )}
        <Themes />
        <div class="menu-line">
          <LanguageSwitch />
          <button
            type="button"
            onClick={() => {
              fold()
              frame.sheet.value = 'help'
            }}
          >
            {say('frame.shortcuts')}
            <span aria-hidden="true">
              <kbd>?</kbd>
            </span>
          </button>
          <button
            type="button"
            onClick={() => {
              fold()
              signOut()
            }}
          >
            {say('app.signOut')}
          </button>
        </div>
      </section>
    </>
  )
}

function Themes() {
  const { say } = useSay()
  const { frame } = usePlace()
  return (
    <fieldset class="themes">
      <legend>{say('frame.theme')}</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input type="radio" name="theme" checked={frame.theme.value === theme} onChange={() => frame.paint(theme)} />
          <span>{say(`frame.theme.${theme}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
