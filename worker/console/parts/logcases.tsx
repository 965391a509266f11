import type { Manual } from '#shared/process/manual/schema.ts'
import { useLogSay } from '../app/logsay.ts'
import { count } from '../models/figures.ts'
import type { JudgedLine, Placed, Verdict } from '../models/judgement.ts'
import { deviationText, fitnessText } from '../models/logWords.ts'
import { More } from './more.tsx'

/** The cases furthest from the manual, each with its deviations in words. */
export function LogCases({ verdict: { worst, cases }, manual }: { verdict: Verdict; manual: Manual }) {
  const { say, language } = useLogSay()
  const n = count(cases, language)
  const note =
    worst.length < cases ? say('cases.first', { n, shown: count(worst.length, language) }) : say('cases.note', { n })
  return (
    <section aria-labelledby="cases-title">
      <h2 id="cases-title">{say('cases.title')}</h2>
      <p class="note">{note}</p>
      <More all={worst} step={25} label={(hidden) => say('cases.more', { n: hidden })}>
        {(shown) => (
          <table class="log-table log-cases">
            <thead>
              <tr>
                <th scope="col">{say('column.case.name')}</th>
                <th scope="col" class="figure">
                  {say('column.fitness')}
                </th>
                <th scope="col" class="figure wide">
                  {say('column.cost')}
                </th>
                <th scope="col" class="log-after">
                  {say('column.where')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <CaseRow key={line.case} line={line} manual={manual} />
              ))}
            </tbody>
          </table>
        )}
      </More>
    </section>
  )
}

function CaseRow({ line, manual }: { line: JudgedLine; manual: Manual }) {
  const { say, language } = useLogSay()
  return (
    <tr>
      <th scope="row">
        {line.case} {line.open && <span class="tag">{say('case.open')}</span>}
      </th>
      <td class="figure">{fitnessText(line.fitness, language)}</td>
      <td class="figure wide">{count(line.cost, language)}</td>
      <td class="log-after">
        {line.cost === 0 ? (
          <span class="faint">{say('case.exact')}</span>
        ) : (
          <Deviations deviations={line.deviations} manual={manual} />
        )}
      </td>
    </tr>
  )
}

/** So many are read at a glance; the others unfold. */
const first = 3

function Deviations({ deviations, manual }: { deviations: readonly Placed[]; manual: Manual }) {
  const { say } = useLogSay()
  const rest = deviations.slice(first)
  return (
    <>
      <DeviationList deviations={deviations.slice(0, first)} manual={manual} />
      {rest.length > 0 && (
        <details>
          <summary>{say('case.more', { n: rest.length })}</summary>
          <DeviationList deviations={rest} manual={manual} />
        </details>
      )}
    </>
  )
}

function DeviationList({ deviations, manual }: { deviations: readonly Placed[]; manual: Manual }) {
  const { language } = useLogSay()
  return (
    <ul>
      {deviations.map((one, place) => (
        <li key={place}>{deviationText(manual, one, language)}</li>
      ))}
    </ul>
  )
}
