import { useEffect, useMemo } from 'preact/hooks'
import type { DealLine } from '#shared/api/deals.ts'
import { read } from '#shared/process/text.ts'
import { usePlace, useSay } from '../app/place.tsx'
import { type DealFilter, openDealList } from '../models/deals.ts'
import { points } from '../models/figures.ts'
import { Ago } from './ago.tsx'
import { Empty, TroubleNotice } from './notice.tsx'
import { Skeleton } from './skeleton.tsx'

/** Deals under a filter, newest change first, page by page. `owners` shows whose each is. */
export function DealTable({ filter, owners }: { filter: DealFilter; owners: boolean }) {
  const { say } = useSay()
  const { session } = usePlace()
  const model = useMemo(() => openDealList(session.ask), [session])
  const narrowed = filter.text !== undefined || filter.open !== undefined
  useEffect(() => void model.show(filter), [model, JSON.stringify(filter)])
  const { lines, next, busy, trouble } = model.list.value
  if (trouble && lines.length === 0) return <TroubleNotice trouble={trouble} again={() => void model.show(filter)} />
  if (busy && lines.length === 0) return <Skeleton rows={6} />
  if (lines.length === 0) {
    return narrowed ? (
      <Empty title={say('deals.none')} help={say('deals.none.help')} />
    ) : (
      <Empty title={say('deals.noneYet')} help={say('deals.noneYet.help')} />
    )
  }
  return (
    <>
      <table class="deals" aria-busy={busy}>
        <thead>
          <tr>
            <th scope="col">{say('deals.name')}</th>
            <th scope="col" class="wide">
              {say('deals.stage')}
            </th>
            {owners && (
              <th scope="col" class="wide">
                {say('deals.owner')}
              </th>
            )}
            <th scope="col" class="wide">
              {say('deals.changed')}
            </th>
            <th scope="col" class="figure">
              {say('column.score')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Row key={line.deal} line={line} owners={owners} />
          ))}
        </tbody>
      </table>
      {trouble && <TroubleNotice trouble={trouble} again={() => void model.more()} />}
      {next !== undefined && !trouble && (
        <button type="button" class="button" disabled={busy} onClick={() => void model.more()}>
          {say('deals.more')}
        </button>
      )}
    </>
  )
}

function Row({ line, owners }: { line: DealLine; owners: boolean }) {
  const { say, language } = useSay()
  const stage = read(line.stageName, language)
  return (
    <tr>
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
