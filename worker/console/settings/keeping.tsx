import { useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import type { Retention } from '#shared/api/organisation.ts'
import { Goes, useGoes } from './goes.tsx'
import type { Given } from './name.tsx'
import { type Keep, keeps, kept, lengthsOf, ruleWith, sameRule } from './rule.ts'
import { type SettingsSay, useSettingsSay } from './say.ts'
import { Setting } from './setting.tsx'

/** For how long what is kept. What would go is counted before it is saved: it does not come back. */
export function KeepingSetting({ view, changed }: Given) {
  const { say } = useSettingsSay()
  const rule = useSignal<Retention>(view.value.retention)
  const same = sameRule(rule.value, view.value.retention)
  const preview = useGoes(same ? undefined : rule.value)
  return (
    <Setting
      field="retention"
      view={view}
      changed={changed}
      change={same ? undefined : { retention: rule.value }}
      ready={preview.is === 'nothing' || preview.is === 'known'}
      settle={(saved) => {
        rule.value = saved.retention
      }}
      told={({ retention }) =>
        kept.map((keep) => `${say(`keep.${keep}`)}: ${lengthText(keep, retention[keep], say)}`).join('; ')
      }
    >
      {kept.map((keep) => (
        <Row
          key={keep}
          keep={keep}
          length={rule.value[keep]}
          holding={view.value.retention[keep]}
          choose={(length) => {
            rule.value = ruleWith(rule.value, keep, length)
          }}
        />
      ))}
      {!same && <Goes preview={preview} />}
    </Setting>
  )
}

interface RowProps {
  keep: Keep
  length: number | undefined
  holding: number | undefined
  choose: (length: number | undefined) => void
}

function Row({ keep, length, holding, choose }: RowProps) {
  const { say } = useSettingsSay()
  const id = useId()
  return (
    <div class="settings-keep">
      <label for={id}>{say(`keep.${keep}`)}</label>
      <select
        id={id}
        aria-describedby={`${id}-means`}
        value={length === undefined ? '' : String(length)}
        onChange={({ currentTarget: { value } }) => choose(value === '' ? undefined : Number(value))}
      >
        <option value="">{say('keep.ever')}</option>
        {lengthsOf(keep, holding).map((one) => (
          <option key={one} value={String(one)}>
            {lengthText(keep, one, say)}
          </option>
        ))}
      </select>
      <p class="field-hint" id={`${id}-means`}>
        {say(`keep.${keep}.means`)}
      </p>
    </div>
  )
}

const lengthText = (keep: Keep, length: number | undefined, say: SettingsSay) =>
  length === undefined ? say('keep.ever') : say(`keep.${keeps[keep].unit}`, { n: length })
