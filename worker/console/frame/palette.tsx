import { useSignal } from '@preact/signals'
import { useEffect, useId, useMemo, useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { paletteTexts } from '#shared/i18n/console.palette.ts'
import { usePlace, useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { type Choice, type Command, groupsFor } from './choices.ts'
import { openFinder } from './finder.ts'
import { Found, idOf } from './found.tsx'
import { useSignOut } from './leave.ts'

/** A question leaves once the typing rests this long. */
const rest = 120

/** One box that finds deals, people, manuals, pages and commands, and goes there: arrows choose, Enter opens, Esc closes. */
export function Palette({ close }: { close: () => void }) {
  const { say, language } = useTexts(paletteTexts)
  const { session, frame } = usePlace()
  const { role } = useWho()
  const finder = useMemo(() => openFinder(session.ask), [session])
  const typed = useSignal('')
  const chosen = useSignal<string | undefined>(undefined)
  const list = useId()
  const act = useAct(close)
  const text = typed.value.trim()
  useEffect(() => void finder.learn(role !== 'rep'), [finder])
  useEffect(() => {
    const timer = setTimeout(() => void finder.find(text), text === '' ? 0 : rest)
    return () => clearTimeout(timer)
  }, [text, finder])
  const reader = { role, language, theme: frame.theme.value, refreshes: frame.refresh.value !== undefined }
  const groups = groupsFor(text, reader, finder.known.value, finder.live.value)
  const all = groups.flatMap(({ choices }) => choices)
  const at = Math.max(
    all.findIndex(({ id }) => id === chosen.value),
    0,
  )
  const now = all[at]
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) chosen.value = all[(at + step + all.length) % all.length]?.id
    else if (event.key === 'Enter' && now) act(now, event.metaKey || event.ctrlKey)
    else return
    event.preventDefault()
  }
  return (
    <Over close={close} label={say('title')}>
      <input
        type="text"
        role="combobox"
        aria-label={say('title')}
        aria-expanded="true"
        aria-autocomplete="list"
        aria-controls={list}
        aria-activedescendant={now && idOf(list, now)}
        placeholder={say('placeholder')}
        autocomplete="off"
        spellcheck={false}
        maxLength={80}
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value
          chosen.value = undefined
        }}
        onKeyDown={press}
      />
      <Found list={list} text={text} groups={groups} now={now} act={act} cut={finder.cut.value} />
    </Over>
  )
}

/** A dialog without a heading; a click beside it closes it, and the focus goes back to where it was. */
function Over(props: { close: () => void; label: string; children: preact.ComponentChildren }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.setAttribute('closedby', 'any')
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} class="palette" aria-label={props.label} onClose={props.close}>
      {props.children}
    </dialog>
  )
}

/** Does what a line says, once the palette is gone and the focus is back. */
function useAct(close: () => void): (choice: Choice, aside: boolean) => void {
  const { route } = useLocation()
  const command = useCommand()
  return ({ deed }, aside) => {
    close()
    if ('command' in deed) command(deed.command)
    else if (aside) window.open(deed.href, '_blank', 'noopener')
    else route(deed.href)
  }
}

function useCommand(): (command: Command) => void {
  const { frame, language, speak } = usePlace()
  const signOut = useSignOut()
  return (command) => {
    if (typeof command === 'object') frame.paint(command.theme)
    else if (command === 'language') speak(language.value === 'en' ? 'zh-CN' : 'en')
    else if (command === 'refresh') frame.refresh.value?.()
    else if (command === 'help') frame.sheet.value = 'help'
    else signOut()
  }
}
