import { useEffect, useMemo } from 'preact/hooks'
import type { DealLine } from '#shared/api/deals.ts'
import { read } from '#shared/process/text.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { usePulse } from '../app/pulse.ts'
import { type DealFilter, type DealListModel, openDealList } from '../models/deals.ts'
import { points } from '../models/figures.ts'
import { Ago } from './ago.tsx'
import { type Given, LongTable } from './longtable.tsx'
import { NotOnPaper } from './more.tsx'
import { Empty, TroubleNotice } from './notice.tsx'
import { Skeleton } from './skeleton.tsx'

/** The list of a filter, which follows the filter and what happens meanwhile; `counted` also asks how many there are in all. */
export function useDealList(filter: DealFilter, counted = false): DealListModel {
  const { session } = usePlace()
  const model = useMemo(() => openDealList(session.ask, counted), [session, counted])
  useEffect(() => void model.show(filter), [model, JSON.stringify(filter)])
  return model
}

/** Deals under a filter, newest change first; further ones come as one scrolls. `owners` shows whose each is. */
export function DealTable({ filter, owners }: { filter: DealFilter; owners: boolean }) {
  return <DealLines model={useDealList(filter)} filter={filter} owners={owners} />
}

/** The same for a list that the page holds itself. */
export function DealLines(props: { model: DealListModel; filter: DealFilter; owners: boolean }) {
  const { model, filter, owners } = props
  const { say } = useSay()
  usePulse(() => void model.again())
  const narrowed = Object.keys(filter).some((name) => name !== 'owner')
  const { lines, next, busy, trouble, totals } = model.list.value
  if (trouble && lines.length === 0) return <TroubleNotice trouble={trouble} again={() => void model.show(filter)} />
  if (lines.length === 0 && (busy || next !== undefined)) return <Searching model={model} next={next} busy={busy} />
  if (lines.length === 0) {
    return narrowed ? (
      <Empty title={say('deals.none')} help={say('deals.none.help')} />
    ) : (
      <Empty title={say('deals.noneYet')} help={say('deals.noneYet.help')} />
    )
  }
  return (
    <>
      <LongTable
        class="deals"
        rows={lines}
        keyOf={({ deal }) => deal}
        about={35}
        more={next !== undefined}
        end={() => {
          if (!busy && !trouble) void model.more()
        }}
        busy={busy}
        head={<Head owners={owners} />}
      >
        {(line, { key, ...given }) => <Row key={key} line={line} owners={owners} given={given} />}
      </LongTable>
      {totals && <NotOnPaper many={totals.deals - lines.length} />}
      {trouble && <TroubleNotice trouble={trouble} again={() => void model.more()} />}
      {next !== undefined && !trouble && (
        <button type="button" class="button" disabled={busy} onClick={() => void model.more()}>
          {say('deals.more')}
        </button>
      )}
    </>
  )
}

/** Some lists are judged deal by deal: a page may hold none of those that fit while later ones do. */
function Searching(props: { model: DealListModel; next: string | undefined; busy: boolean }) {
  useEffect(() => {
    if (!props.busy && props.next !== undefined) void props.model.more()
  }, [props.busy, props.next])
  return <Skeleton rows={6} />
}

function Head({ owners }: { owners: boolean }) {
  const { say } = useSay()
  return (
    <tr>
      <th scope="col">{say('deals.name')}</th>
      <th scope="col" class="wide deals-stage">
        {say('deals.stage')}
      </th>
      {owners && (
        <th scope="col" class="wide deals-owner">
          {say('deals.owner')}
        </th>
      )}
      <th scope="col" class="wide deals-changed">
        {say('deals.changed')}
      </th>
      <th scope="col" class="figure deals-score">
        {say('column.score')}
      </th>
    </tr>
  )
}

function Row({ line, owners, given }: { line: DealLine; owners: boolean; given: Omit<Given, 'key'> }) {
  const { say, language } = useSay()
  const stage = read(line.stageName, language)
  return (
    <tr {...given}>
      <th scope="row">
        <a href={`/deals/${line.deal}`}>{line.name}</a>
        {line.overdue > 0 && <span class="late small">{say('deals.overdue.n', { n: line.overdue })}</span>}
        <small class="narrow">
          {stage}
          {owners && ` · ${line.ownerName}`}
        </small>
      </th>
      <td class="wide">{stage}</td>
      {owners && <td class="wide">{line.ownerName}</td>}
      <td class="wide faint">
        <Ago at={line.changed} />
      </td>
      <td class="figure">
        {line.score === null ? (
          <span class="faint" title={say('deals.score.none')}>
            –
          </span>
        ) : (
          points(line.score, language)
        )}
      </td>
    </tr>
  )
}
