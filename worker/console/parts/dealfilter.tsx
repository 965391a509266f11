import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { listManuals } from '#shared/api/manuals.ts'
import { listMembers } from '#shared/api/people.ts'
import { listTeams } from '#shared/api/teams.ts'
import { read } from '#shared/process/text.ts'
import { useChoices } from '../app/choices.ts'
import { useLoad } from '../app/load.ts'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { type DealFilter, dealAddress } from '../models/deals.ts'
import { DealStep } from './dealstep.tsx'

/** What the list is narrowed to beside a text; on a phone it is folded away until it is asked for. */
export function DealFilterBar({ filter }: { filter: DealFilter }) {
  const { say } = useSay()
  const { route } = useLocation()
  const rep = useWho().role === 'rep'
  const unfolded = useSignal(false)
  const { text, ...rest } = filter
  const many = Object.keys(rest).length
  const go = (change: DealFilter) => route(dealAddress(change), true)
  const set = (name: 'open' | 'stage' | 'team' | 'owner') => (value: string) => {
    const { [name]: _, ...others } = filter
    go({ ...others, [name]: value })
  }
  return (
    <>
      <button
        type="button"
        class="button narrow-inline"
        aria-expanded={unfolded.value}
        onClick={() => {
          unfolded.value = !unfolded.value
        }}
      >
        {many === 0 ? say('deals.filters') : say('deals.filters.n', { n: many })}
      </button>
      <fieldset class={unfolded.value ? 'filter' : 'filter folded'}>
        <legend class="unseen">{say('filter.label')}</legend>
        <Choose
          label={say('deals.open')}
          all={say('deals.state.all')}
          value={filter.open}
          choose={set('open')}
          from={[
            ['yes', say('deals.open.yes')],
            ['no', say('deals.open.no')],
          ]}
        />
        <Stages value={filter.stage} choose={set('stage')} />
        {!rep && <Teams value={filter.team} choose={set('team')} />}
        {!rep && <Owners value={filter.owner} choose={set('owner')} />}
        <button
          type="button"
          class="button toggle"
          aria-pressed={filter.overdue === 'yes'}
          onClick={() => {
            const { overdue, ...others } = filter
            go(overdue ? others : { ...others, overdue: 'yes' })
          }}
        >
          {say('deals.overdue.only')}
        </button>
        <Narrowings filter={filter} go={go} />
        {filter.step !== undefined && <DealStep step={filter.step} drop={() => go(without(filter))} />}
        {many > 0 && (
          <button type="button" class="link" onClick={() => go(text === undefined ? {} : { text })}>
            {say('deals.clear')}
          </button>
        )}
      </fieldset>
    </>
  )
}

/** Which manual, version or segment a figure was of that led here; a press lets go of it. */
function Narrowings({ filter, go }: { filter: DealFilter; go: (change: DealFilter) => void }) {
  const { say } = useSay()
  const set = (['manual', 'version', 'segment'] as const).filter((name) => filter[name] !== undefined)
  return useChoices(set, filter).map(({ name, label, options }) => {
    const value = filter[name as (typeof set)[number]]
    const which = options.find((option) => option.value === value)?.text ?? value ?? ''
    const drop = () => go(Object.fromEntries(Object.entries(filter).filter(([one]) => one !== name)))
    return (
      <button
        key={name}
        type="button"
        class="button toggle"
        title={say('narrow.clear', { what: say(label) })}
        onClick={drop}
      >
        {say('filter.paper', { what: say(label), which })} <span aria-hidden="true">×</span>
      </button>
    )
  })
}

const without = ({ step: _, ...filter }: DealFilter): DealFilter => filter

interface Choosing {
  value: string | undefined
  choose: (value: string) => void
}

function Stages(props: Choosing) {
  const { say, language } = useSay()
  const { ask } = usePlace().session
  const load = useLoad('stages', () => ask(listManuals, {}))
  const stages = load.value?.manuals.flatMap(({ stages }) => stages) ?? []
  const from = new Map(stages.map(({ key, name }) => [key, read(name, language)]))
  return <Choose {...props} label={say('deals.stage')} all={say('deals.stage.all')} from={[...from]} />
}

function Teams(props: Choosing) {
  const { say } = useSay()
  const { ask } = usePlace().session
  const load = useLoad('teams', () => ask(listTeams, {}))
  const from = (load.value?.teams ?? []).map(({ id, name }) => [id, name] as const)
  if (from.length < 2 && props.value === undefined) return null
  return <Choose {...props} label={say('filter.team')} all={say('filter.allTeams')} from={from} />
}

function Owners(props: Choosing) {
  const { say } = useSay()
  const { ask } = usePlace().session
  const load = useLoad('owners', () => ask(listMembers, { query: { limit: 500 } }))
  const from = (load.value?.members ?? []).map(({ user, name }) => [user, name] as const)
  return <Choose {...props} label={say('deals.owner')} all={say('deals.owner.all')} from={from} />
}

interface ChooseProps extends Choosing {
  label: string
  all: string
  from: readonly (readonly [value: string, name: string])[]
}

/** A choice that the address already makes is shown before its list is there. */
function Choose({ label, all, value, choose, from }: ChooseProps) {
  const known = value === undefined || from.some(([one]) => one === value)
  return (
    <label>
      <span class="unseen">{label}</span>
      <select value={value ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{all}</option>
        {!known && <option value={value}>{value}</option>}
        {from.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
