import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { type LineList, lineLists, linesOf, wrongLine } from './lines.ts'
import type { Given } from './name.tsx'
import { useSettingsSay } from './say.ts'
import { Setting } from './setting.tsx'

/** What is one's own side, one a line. */
export function ListSetting({ list, view, changed }: Given & { list: LineList }) {
  const { say } = useSettingsSay()
  const hint = useId()
  const saved = view.value[list]
  const typed = useSignal(saved.join('\n'))
  const lines = linesOf(typed.value)
  const same = JSON.stringify(lines) === JSON.stringify(saved)
  const { most } = lineLists[list]
  const wrong = () => {
    if (lines.length > most) return say('many', { n: most, now: lines.length })
    const found = wrongLine(list, lines)
    return found && say(`${list}.fault`, found)
  }
  return (
    <Setting
      field={list}
      view={view}
      changed={changed}
      change={same ? undefined : { [list]: [...lines] }}
      settle={(now) => {
        typed.value = now[list].join('\n')
      }}
      told={(now) => (now[list].length === 0 ? say('nothing') : now[list].join(', '))}
      wrong={wrong}
    >
      <textarea
        class="settings-text"
        aria-label={say(list)}
        aria-describedby={hint}
        rows={Math.min(Math.max(saved.length + 1, 3), 10)}
        spellcheck={false}
        autocapitalize="off"
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value
        }}
      />
      <p class="field-hint" id={hint}>
        {say(`${list}.hint`)}
      </p>
    </Setting>
  )
}
