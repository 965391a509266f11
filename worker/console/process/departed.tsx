import '../styles/process.css'
import { useLocation } from 'preact-iso'
import { type DepartedDeal, type DepartedDeals, listDepartedDeals } from '#shared/api/figures.ts'
import { read } from '#shared/process/text.ts'
import { usePlace } from '../app/place.tsx'
import { usePulse } from '../app/pulse.ts'
import { useTitle } from '../app/title.ts'
import { count } from '../models/figures.ts'
import { addressOf, type Filter, filterOf } from '../models/period.ts'
import { Ago } from '../parts/ago.tsx'
import { FilterBar } from '../parts/filter.tsx'
import { NotOnPaper } from '../parts/more.tsx'
import { Empty, StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { PageBar } from '../parts/pagebar.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { usePaged } from '../queue/paged.ts'
import { type Departure, departureAddress, departureOf, departureText } from './departure.ts'
import { lasting, wallDay } from './durations.ts'
import { useProcess } from './process.ts'

/** The deals behind a departure from the straight way: as many as the figure that led here says. */
export function DepartedPage() {
  const departure = departureOf(useLocation().query)
  return departure ? <Deals departure={departure} /> : <Lost />
}

function Lost() {
  const { say } = useProcess()
  useTitle(say('departed.lost'))
  return (
    <div class="page">
      <h1 class="unseen">{say('title')}</h1>
      <Empty title={say('departed.lost')} help={say('departed.lost.help')} />
      <a href="/process">{say('departed.back')}</a>
    </div>
  )
}

function Deals({ departure }: { departure: Departure }) {
  const { say } = useProcess()
  const { ask } = usePlace().session
  const filter = filterOf(useLocation().query)
  const asked = { ...filter, ...departure }
  const { load, again, more, hasMore } = usePaged<DepartedDeals>(
    departureAddress(filter, departure),
    (cursor) => ask(listDepartedDeals, { query: { ...asked, ...cursor } }),
    (before, after) => ({ ...after, lines: [...before.lines, ...after.lines] }),
  )
  usePulse(again)
  const { value } = load
  const { is, stage, step } = departure
  return (
    <div class="page departed" aria-busy={load.busy}>
      <PageBar asOf={value?.asOf} busy={load.busy} again={again}>
        <FilterBar
          path="/process/deals"
          filter={filter}
          period={value}
          more={{ is, stage, ...(step === undefined ? {} : { step }) }}
        />
      </PageBar>
      <StaleNotice load={load} again={again} />
      {value ? (
        <Listed answer={value} departure={departure} filter={filter} />
      ) : load.trouble ? (
        <TroubleNotice trouble={load.trouble} again={again} />
      ) : (
        <Skeleton rows={9} heading />
      )}
      {value && <NotOnPaper many={value.deals - value.lines.length} />}
      {value && hasMore && (
        <button type="button" class="button" disabled={load.busy} onClick={more}>
          {say('departed.more', { n: value.deals - value.lines.length })}
        </button>
      )}
    </div>
  )
}

function Listed({ answer, departure, filter }: { answer: DepartedDeals; departure: Departure; filter: Filter }) {
  const { say, language } = useProcess()
  const stage = read(answer.stageName, language)
  const what = departureText({ is: departure.is, stage, step: answer.stepName }, say, language)
  const counts = { n: answer.deals, won: count(answer.won, language) }
  const title = say(answer.deals === 0 ? 'departed.none' : 'departed.title', { what, ...counts })
  useTitle(title)
  return (
    <>
      <header class="process-head">
        <h1>{title}</h1>
        <p class="note">
          {say('departed.note')} <a href={addressOf('/process', filter)}>{say('departed.back')}</a>
        </p>
      </header>
      {answer.lines.length === 0 ? (
        <Empty title={say('departed.empty')} help={say('departed.empty.help')} />
      ) : (
        <Table lines={answer.lines} label={title} />
      )}
    </>
  )
}

function Table({ lines, label }: { lines: readonly DepartedDeal[]; label: string }) {
  const { say } = useProcess()
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{say('departed.deal')}</th>
          <th scope="col" class="wide">
            {say('departed.owner')}
          </th>
          <th scope="col">{say('departed.outcome')}</th>
          <th scope="col" class="wide">
            {say('departed.closed')}
          </th>
          <th scope="col" class="figure">
            {say('departed.time')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Row key={line.deal} line={line} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ line: { deal, name, owner, outcomeName, opened, closed } }: { line: DepartedDeal }) {
  const { say, language } = useProcess()
  return (
    <tr>
      <th scope="row">
        {name === undefined ? (
          <span class="note" title={say('departed.gone.help')}>
            {say('departed.gone')}
          </span>
        ) : (
          <a href={`/deals/${deal}#way`}>{name}</a>
        )}
        <small class="narrow">{owner?.name}</small>
      </th>
      <td class="wide">{owner?.name ?? '–'}</td>
      <td>{read(outcomeName, language)}</td>
      <td class="wide faint">
        <Ago at={closed} />
      </td>
      <td class="figure">{lasting((closed - opened) / 60_000, wallDay, language)}</td>
    </tr>
  )
}
