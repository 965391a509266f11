import type { LogFault } from '#shared/process/log/fault.ts'
import { useLogSay } from '../app/logsay.ts'
import { count } from '../models/figures.ts'
import { More } from './more.tsx'

/** What is wrong with a log, each fault with its place, and the way to judge the rest where there is one. */
export function FaultyLog(props: { faults: readonly LogFault[]; all: number; partial: () => void }) {
  const { say, language } = useLogSay()
  const whole = props.faults.find((fault) => fault.whole)
  return (
    <section class="log-faults" aria-labelledby="faults-title">
      <h2 id="faults-title" class="log-answer" tabIndex={-1}>
        {say('faults.title', { n: count(props.all, language) })}
      </h2>
      {whole ? (
        <p>{say('faults.whole', { row: count(whole.row, language) })}</p>
      ) : (
        <button type="button" class="button" onClick={props.partial}>
          {say('faults.partial')}
        </button>
      )}
      <Faults faults={props.faults} all={props.all} />
    </section>
  )
}

/** The faults of the rows that a part leaves out. */
export function LeftOut({ faults, all }: { faults: readonly LogFault[]; all: number }) {
  const { say, language } = useLogSay()
  if (all === 0) return null
  return (
    <details class="log-faults">
      <summary>{say('faults.part', { n: count(all, language) })}</summary>
      <Faults faults={faults} all={all} />
    </details>
  )
}

function Faults({ faults, all }: { faults: readonly LogFault[]; all: number }) {
  const { say, language } = useLogSay()
  return (
    <>
      <p class="note">
        {say('faults.note')} {faults.length < all && say('faults.listed', { shown: count(faults.length, language) })}
      </p>
      <More all={faults} step={100} label={(n) => say('faults.more', { n })}>
        {(shown) => (
          <table class="log-table">
            <thead>
              <tr>
                <th scope="col" class="log-row">
                  {say('column.row')}
                </th>
                <th scope="col">{say('column.column')}</th>
                <th scope="col">{say('column.value')}</th>
                <th scope="col">{say('column.expected')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map(({ row, column, value, expected }, place) => (
                <tr key={place}>
                  <th scope="row">{row}</th>
                  <td>{column || '–'}</td>
                  <td class="log-value">{value || '–'}</td>
                  <td>{expected[language]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </More>
    </>
  )
}
