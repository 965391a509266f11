import { useSignal } from '@preact/signals'
import type { Pooled } from '#shared/api/pooled.ts'
import type { ConsoleKey } from '#shared/i18n/console.texts.ts'
import type { Language } from '#shared/process/text.ts'
import { useSay } from '../app/place.tsx'
import { points } from '../models/figures.ts'
import { comparable } from '../models/headline.ts'
import { columns as allColumns, type Column } from './groupcolumns.ts'
import { Interval, scaleFrom } from './interval.tsx'

export interface Group {
  id: string
  name: string
  note?: string
  /** Where it opens; a group that is nobody opens nowhere. */
  href?: string
  pooled: Pooled
}

type Sorting = 'name' | 'score' | Column['key']

interface GroupsProps {
  groups: readonly Group[]
  whole: Pooled
  of: 'column.team' | 'column.rep' | 'column.stage' | 'column.version'
  /** Only deals and exceptions beside the score. */
  brief?: boolean
  /** As they come, until a column is chosen. */
  inOrder?: boolean
}

/** Teams or people beside each other: score, interval, and what stands behind them. Sorted by any column. */
export function Groups(props: GroupsProps) {
  const { say, language } = useSay()
  const sorting = useSignal<Sorting | undefined>(props.inOrder ? undefined : 'score')
  const columns = props.brief ? allColumns.filter(({ key }) => key === 'deals' || key === 'waived') : allColumns
  const from = scaleFrom([...props.groups.map(({ pooled }) => pooled), props.whole])
  const heading = (key: Sorting, label: ConsoleKey, hint?: ConsoleKey) => (
    <th
      scope="col"
      aria-sort={sorting.value === key ? (key === 'name' || key === 'score' ? 'ascending' : 'descending') : undefined}
      class={narrowed(key)}
    >
      <button
        type="button"
        title={say(hint ?? 'column.sort', { column: say(label) })}
        onClick={() => {
          sorting.value = key
        }}
      >
        {say(label)}
      </button>
    </th>
  )
  return (
    <table class="groups">
      <thead>
        <tr>
          {heading('name', props.of)}
          {columns.slice(0, 1).map((column) => heading(column.key, column.label))}
          <th scope="col" class="groups-interval">
            <span class="unseen">{say('column.interval')}</span>
            <span aria-hidden="true">
              <span>{from / 100}</span>
              <span>100</span>
            </span>
          </th>
          {heading('score', 'column.score')}
          {columns.slice(1).map((column) => heading(column.key, column.label, column.hint))}
        </tr>
      </thead>
      <tbody>
        {sorted(props.groups, sorting.value, language).map((group) => (
          <Row key={group.id} group={group} whole={props.whole} from={from} columns={columns} />
        ))}
      </tbody>
    </table>
  )
}

interface RowProps {
  group: Group
  whole: Pooled
  from: number
  columns: readonly Column[]
}

function Row({ group, whole, from, columns }: RowProps) {
  const { say, language } = useSay()
  const { pooled } = group
  const [deals, ...rest] = columns.map((column) => (
    <td key={column.key} class="wide">
      {column.text(pooled, language)}
    </td>
  ))
  return (
    <tr>
      <th scope="row">
        {group.href === undefined ? group.name : <a href={group.href}>{group.name}</a>}
        {group.note && <small class="wide">{group.note}</small>}
        <small class="narrow">
          {[
            say('summary.deals', { n: pooled.deals }),
            ...(pooled.late ? [say('summary.late', { n: pooled.late })] : []),
            ...(pooled.overdue ? [say('summary.overdue', { n: pooled.overdue })] : []),
            ...(pooled.missed ? [say('summary.missed', { n: pooled.missed })] : []),
          ].join(' · ')}
        </small>
      </th>
      {deals}
      <td class="groups-interval">
        <Interval pooled={pooled} whole={whole} from={from} />
      </td>
      <td class={comparable(pooled) ? 'groups-score' : 'groups-score faint'}>
        {pooled.score === null ? '–' : points(pooled.score, language)}
      </td>
      {rest}
    </tr>
  )
}

const narrowed = (key: Sorting) => (key === 'name' || key === 'score' ? undefined : 'wide')

/** Lowest score first, since that is where help goes; what is not compared comes last. Counts: most first. */
function sorted(groups: readonly Group[], by: Sorting | undefined, language: Language): readonly Group[] {
  if (by === undefined) return groups
  const byName = (a: Group, b: Group) => a.name.localeCompare(b.name, language)
  const rank = ({ pooled }: Group) => (comparable(pooled) ? (pooled.score ?? 0) : 20_000)
  if (by === 'name') return groups.toSorted(byName)
  if (by === 'score') return groups.toSorted((a, b) => rank(a) - rank(b) || byName(a, b))
  return groups.toSorted((a, b) => (b.pooled[by] ?? 0) - (a.pooled[by] ?? 0) || byName(a, b))
}
