import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { Given } from './name.tsx'
import { useSettingsSay } from './say.ts'
import { Setting } from './setting.tsx'

/** Whose sign-in asks for a second factor. That nobody's does is only for trials, and is never chosen here. */
export function FactorSetting({ view, changed }: Given) {
  const { say } = useSettingsSay()
  const group = useId()
  const now = view.value.secondFactor
  const chosen = useSignal(now)
  const to = chosen.value
  const all = now === 'nobody' ? (['nobody', 'managers', 'all'] as const) : (['managers', 'all'] as const)
  return (
    <Setting
      field="secondFactor"
      view={view}
      changed={changed}
      change={to === now || to === 'nobody' ? undefined : { secondFactor: to }}
      settle={(saved) => {
        chosen.value = saved.secondFactor
      }}
      told={(saved) => say(`secondFactor.${saved.secondFactor}`)}
    >
      {all.map((one) => (
        <label key={one} class="settings-choice">
          <input
            type="radio"
            name={group}
            checked={to === one}
            onChange={() => {
              chosen.value = one
            }}
          />
          {say(`secondFactor.${one}`)}
        </label>
      ))}
    </Setting>
  )
}
