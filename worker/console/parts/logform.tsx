import type { ComponentChildren } from 'preact'
import { useId, useMemo } from 'preact/hooks'
import type { ManualLine } from '#shared/api/manuals.ts'
import { read } from '#shared/process/text.ts'
import { useLogSay } from '../app/logsay.ts'
import { useWho } from '../app/place.tsx'
import { encodings } from '../models/judgement.ts'
import { columnParts, endings, type LogChoices, zonesFrom } from '../models/logChoices.ts'
import { LogFile } from './logfile.tsx'

interface LogFormProps {
  manuals: readonly ManualLine[]
  manual: string
  choose: (hash: string) => void
  file: File | undefined
  take: (file: File) => void
  choices: LogChoices
  change: (change: Partial<LogChoices>) => void
  /** What is asked of a form that is not filled in. */
  fault: string | undefined
  busy: boolean
  judge: () => void
}

/** Which log is laid beside which manual, and how it is to be read. */
export function LogForm(props: LogFormProps) {
  const { say, language } = useLogSay()
  const { choices, change } = props
  return (
    <form
      class="log-form"
      onSubmit={(event) => {
        event.preventDefault()
        props.judge()
      }}
    >
      <LogFile file={props.file} take={props.take} />
      <div class="log-fields">
        <Choice
          label={say('manual')}
          value={props.manual}
          options={props.manuals.map(({ hash, name }) => [hash, read(name, language)])}
          choose={props.choose}
        />
        <Choice
          label={say('cases')}
          value={choices.cases}
          options={endings.map((one) => [one, say(`cases.${one}`)])}
          choose={(cases) => change({ cases })}
        />
        <Zone value={choices.zone} choose={(zone) => change({ zone })} />
        <Choice
          label={say('encoding')}
          value={choices.encoding}
          options={encodings.map((one) => [one, one.toUpperCase()])}
          choose={(encoding) => change({ encoding })}
        />
        <Columns choices={choices} change={change} />
      </div>
      <div class="log-judge">
        <button type="submit" class="button primary" disabled={props.busy}>
          {say('judge')}
        </button>
        {props.fault !== undefined && (
          <p class="late" role="alert">
            {props.fault}
          </p>
        )}
      </div>
    </form>
  )
}

function Zone({ value, choose }: { value: string; choose: (zone: string) => void }) {
  const { say } = useLogSay()
  const { timeZone } = useWho().organisation
  const zones = useMemo(
    () => zonesFrom([timeZone, Intl.DateTimeFormat().resolvedOptions().timeZone]).map((one) => [one, one] as const),
    [timeZone],
  )
  return <Choice label={say('zone')} value={value} options={zones} choose={choose} />
}

function Columns({ choices: { columns, rest }, change }: Pick<LogFormProps, 'choices' | 'change'>) {
  const { say } = useLogSay()
  return (
    <details class="log-columns">
      <summary>{say('columns')}</summary>
      <p class="note">{say('columns.help')}</p>
      <div class="log-fields">
        {columnParts.map((part) => (
          <Field key={part} label={say(`column.${part}`)}>
            {(id) => (
              <input
                id={id}
                value={columns[part]}
                onInput={({ currentTarget: { value } }) => change({ columns: { ...columns, [part]: value } })}
              />
            )}
          </Field>
        ))}
      </div>
      <label class="log-rest">
        <input
          type="checkbox"
          checked={rest}
          onChange={({ currentTarget: { checked } }) => change({ rest: checked })}
        />
        {say('columns.rest')}
      </label>
    </details>
  )
}

interface ChoiceProps<T extends string> {
  label: string
  value: T
  options: readonly (readonly [T, string])[]
  choose: (value: T) => void
}

function Choice<T extends string>({ label, value, options, choose }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      {(id) => (
        <select
          id={id}
          value={value}
          onChange={({ currentTarget }) => {
            const chosen = options[currentTarget.selectedIndex]
            if (chosen) choose(chosen[0])
          }}
        >
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Field({ label, children }: { label: string; children: (id: string) => ComponentChildren }) {
  const id = useId()
  return (
    <div class="log-field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  )
}
