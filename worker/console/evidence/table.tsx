import type { LossDeal, LossDeals } from '#shared/api/lossDeals.ts'
import { evidenceTexts } from '#shared/i18n/console.evidence.ts'
import { unassigned } from '#shared/process/obligations/obligation.ts'
import { read } from '#shared/process/text.ts'
import { useWho } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { points } from '../models/figures.ts'
import { addressOf, dayText } from '../models/period.ts'
import { endsOf, type LossQuery, obligationAddress } from './query.ts'

/** Rows of a figure, what lost most first; each leads to its obligation on the deal's page. */
export function LossTable({ answer, query }: { answer: LossDeals; query: LossQuery }) {
  const { say } = useTexts(evidenceTexts)
  return (
    <table class="losses-table">
      <thead>
        <tr>
          <th scope="col">{say('column.deal')}</th>
          <th scope="col">{say('column.what')}</th>
          <th scope="col" class="wide">
            {say('column.who')}
          </th>
          <th scope="col" class="wide">
            {say('column.day')}
          </th>
          <th scope="col" class="wide">
            {say('column.how')}
          </th>
          <th scope="col" class="figure">
            {say('column.points')}
          </th>
        </tr>
      </thead>
      <tbody>
        {answer.lines.map((line) => (
          <Row key={keyOf(line)} line={line} query={query} />
        ))}
      </tbody>
    </table>
  )
}

const keyOf = ({ deal, stage, step, owedBy, manual, fresh }: LossDeal) =>
  `${deal}/${stage}/${step}/${owedBy?.user}/${manual}/${fresh}`

function Row({ line, query }: { line: LossDeal; query: LossQuery }) {
  const { say, language } = useTexts(evidenceTexts)
  const who = <Who line={line} query={query} />
  const ends = <Ends line={line} />
  const days = <Days line={line} />
  return (
    <tr>
      <th scope="row">
        {line.name === undefined ? (
          <span class="note" title={say('gone.help')}>
            {say('gone')}
          </span>
        ) : (
          <a href={obligationAddress(line)}>{line.name}</a>
        )}
        <small class="narrow">{who}</small>
        <small class="narrow">{days}</small>
      </th>
      <td>
        {read(line.stepName, language)}
        <small>{read(line.stageName, language)}</small>
        <span class="narrow">{ends}</span>
      </td>
      <td class="wide">{who}</td>
      <td class="wide losses-day">{days}</td>
      <td class="wide">{ends}</td>
      <td class="figure">{line.points === 0 ? <span class="faint">–</span> : `−${points(line.points, language)}`}</td>
    </tr>
  )
}

/** Who owed it; the deal's owner beside, where that is somebody else now. */
function Who({ line: { owedBy, owner, fresh }, query }: { line: LossDeal; query: LossQuery }) {
  const { say } = useTexts(evidenceTexts)
  const me = useWho().user
  if (!owedBy)
    return (
      <span class="note" title={say('fresh.help')}>
        {say('fresh')}
      </span>
    )
  if (owedBy.user === unassigned) return <span class="note">{say('nobody')}</span>
  const { team: _, rep: __, ...filter } = query.filter
  return (
    <>
      {owedBy.name === undefined ? owedBy.user : <a href={addressOf(`/reps/${owedBy.user}`, filter)}>{owedBy.name}</a>}
      {fresh && owedBy.user === me && (
        <span class="tag" title={say('fresh.own')}>
          {say('fresh')}
        </span>
      )}
      {owner && owner.user !== owedBy.user && <small>{say('owner', { name: owner.name })}</small>}
    </>
  )
}

function Days({ line: { from, to } }: { line: LossDeal }) {
  const { say, language } = useTexts(evidenceTexts)
  const [first, last] = [dayText(from, language), dayText(to, language)]
  return <span>{from === to ? first : say('days', { from: first, to: last })}</span>
}

function Ends({ line }: { line: LossDeal }) {
  const { say } = useTexts(evidenceTexts)
  const ends = endsOf(line)
  if (ends.length === 0) return <span class="tag">{say(line.points > 0 ? 'how.reduced' : 'status.met')}</span>
  return (
    <>
      {ends.map(({ status, n }) => (
        <span key={status} class={`tag status-${status}`}>
          {line.settled === 1
            ? say(`status.${status}`)
            : say('how.of', { status: say(`status.${status}`), n, settled: line.settled })}
        </span>
      ))}
    </>
  )
}
