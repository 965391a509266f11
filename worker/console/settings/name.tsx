import { type Signal, useSignal } from '@preact/signals'
import type { OrganisationView } from '#shared/api/organisation.ts'
import { useSettingsSay } from './say.ts'
import { Setting } from './setting.tsx'

/** What every setting is given. */
export interface Given {
  view: Signal<OrganisationView>
  /** Something was saved. */
  changed: () => void
}

/** What the organisation is called. */
export function NameSetting({ view, changed }: Given) {
  const { say } = useSettingsSay()
  const typed = useSignal(view.value.name)
  const name = typed.value.trim()
  return (
    <Setting
      field="name"
      view={view}
      changed={changed}
      change={name === view.value.name ? undefined : { name }}
      settle={(saved) => {
        typed.value = saved.name
      }}
      told={(saved) => saved.name}
      wrong={() => (name === '' ? say('name.missing') : undefined)}
    >
      <input
        class="settings-text"
        aria-label={say('name')}
        maxLength={120}
        value={typed.value}
        onInput={({ currentTarget }) => {
          typed.value = currentTarget.value
        }}
      />
    </Setting>
  )
}
