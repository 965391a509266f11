import { useId } from 'preact/hooks'
import { paletteTexts } from '#shared/i18n/console.palette.ts'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { Dialog } from '../parts/dialog.tsx'
import { modifier, Presses } from './presses.tsx'
import { actTexts, listTexts, type Shortcut, shortcutsOf } from './shortcuts.ts'

/** Every shortcut there is, by the same table that the listener reads, and the switch for single keys. */
export function Help({ close }: { close: () => void }) {
  const { say } = useTexts(paletteTexts)
  const { frame } = usePlace()
  const note = useId()
  const all = shortcutsOf(useWho().role)
  const going = all.filter(({ deed }) => 'go' in deed)
  const acting = all.filter(({ deed }) => 'act' in deed)
  const inLists = all.filter(({ deed }) => 'list' in deed)
  return (
    <Dialog title={say('help.title')} close={close} kind="help">
      <div class="help-columns">
        <div>
          <Keys title={say('help.act')} all={acting} />
          <Keys title={say('help.list')} all={inLists} />
        </div>
        <Keys title={say('help.go')} all={going} />
      </div>
      <label class="help-switch">
        <input
          type="checkbox"
          checked={frame.keys.value}
          aria-describedby={note}
          onChange={({ currentTarget }) => frame.setKeys(currentTarget.checked)}
        />
        {say('help.single')}
      </label>
      <p class="note" id={note}>
        {say('help.single.note', { keys: `${modifier()}K` })}
      </p>
      <div class="reason-ends">
        <button type="button" class="button" onClick={close}>
          {say('help.close')}
        </button>
      </div>
    </Dialog>
  )
}

function Keys({ title, all }: { title: string; all: readonly Shortcut[] }) {
  const { say } = useTexts(paletteTexts)
  const frame = useSay().say
  const on = usePlace().frame.keys.value
  return (
    <section>
      <h3>{title}</h3>
      <dl class="help-keys">
        {all.map(({ presses, deed, single }) => (
          <div key={presses.join(' ')} class={single && !on ? 'off' : undefined}>
            <dt>
              {'go' in deed
                ? frame(`nav.${deed.name}`)
                : say('list' in deed ? listTexts[deed.list] : actTexts[deed.act])}
            </dt>
            <dd>
              <Presses of={presses} then={say('help.then')} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
