import { useMemo } from 'preact/hooks'
import type { Mapping, Meaning } from '#shared/process/conformance/activityNames.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { type Language, read } from '#shared/process/text.ts'
import { useLogSay } from '../app/logsay.ts'
import { count } from '../models/figures.ts'
import type { LogName } from '../models/judgement.ts'
import { logSay, meantName } from '../models/logWords.ts'

interface LogNamesProps {
  names: readonly LogName[]
  /** Several meanings each, or none that the manual knows. */
  ambiguous: boolean
  manual: Manual
  mapping: Mapping
  map: (name: string, meaning: Meaning | undefined) => void
  again: () => void
}

/** So many names are listed, the most frequent ones. */
const first = 50

/** Names of a log that the manual does not have, each with what it stands for. */
export function LogNames({ names, ambiguous, manual, mapping, map, again }: LogNamesProps) {
  const { say, language } = useLogSay()
  const meanings = useMemo(() => meaningsOf(manual, language), [manual, language])
  const open = names.filter(({ name }) => !Object.hasOwn(mapping, name)).length
  if (names.length === 0) return null
  const title = ambiguous ? 'names.ambiguous' : 'names.title'
  return (
    <section aria-labelledby="names-title">
      <h2 id="names-title">{open === 0 ? say('names.mapped') : say(title, { n: open })}</h2>
      <p class="note">
        {say(ambiguous ? 'names.note.ambiguous' : 'names.note')}{' '}
        {names.length > first && say('names.first', { n: first })}
      </p>
      <table class="log-table log-names">
        <thead>
          <tr>
            <th scope="col">{say('column.name')}</th>
            {!ambiguous && (
              <th scope="col" class="figure">
                {say('column.times')}
              </th>
            )}
            <th scope="col" class="log-after">
              {say('column.means')}
            </th>
          </tr>
        </thead>
        <tbody>
          {names.slice(0, first).map(({ name, times }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {!ambiguous && <td class="figure">{count(times ?? 0, language)}</td>}
              <td class="log-after">
                <MeaningSelect
                  label={`${name}: ${say('column.means')}`}
                  nothing={say(ambiguous ? 'means.choose' : 'means.nothing')}
                  meanings={meanings}
                  chosen={Object.hasOwn(mapping, name) ? mapping[name] : undefined}
                  choose={(meaning) => map(name, meaning)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" class="button" onClick={again}>
        {say('names.again')}
      </button>
    </section>
  )
}

interface Group {
  label: string
  options: readonly { value: string; text: string; meaning: Meaning }[]
}

interface MeaningSelectProps {
  label: string
  nothing: string
  meanings: readonly Group[]
  chosen: Meaning | undefined
  choose: (meaning: Meaning | undefined) => void
}

function MeaningSelect({ label, nothing, meanings, chosen, choose }: MeaningSelectProps) {
  return (
    <select
      aria-label={label}
      value={chosen ? keyOf(chosen) : ''}
      onChange={({ currentTarget: { value } }) =>
        choose(meanings.flatMap(({ options }) => options).find((option) => option.value === value)?.meaning)
      }
    >
      <option value="">{nothing}</option>
      {meanings.map((group) => (
        <optgroup key={group.label} label={group.label}>
          {group.options.map(({ value, text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}

/** Everything in a manual that an activity may stand for, in the manual's order. */
function meaningsOf(manual: Manual, language: Language): Group[] {
  const say = logSay(language)
  const option = (meaning: Meaning) => {
    const name = meantName(manual, meaning, language)
    return { value: keyOf(meaning), text: 'stage' in meaning ? say('means.stage', { name }) : name, meaning }
  }
  return [
    { label: say('means.stages'), options: manual.stages.map(({ key }) => option({ stage: key })) },
    ...[...manual.stages, ...manual.outcomes]
      .filter(({ steps }) => steps.length > 0)
      .map(({ name, steps }) => ({
        label: say('means.steps', { name: read(name, language) }),
        options: steps.map(({ key }) => option({ step: key })),
      })),
    { label: say('means.outcomes'), options: manual.outcomes.map(({ key }) => option({ outcome: key })) },
  ]
}

function keyOf(meaning: Meaning): string {
  return Object.entries(meaning).flat().join(' ')
}
