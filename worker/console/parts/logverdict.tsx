import type { DeviationCost } from '#shared/process/figures/deviationCosts.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { useLogSay } from '../app/logsay.ts'
import { count, share } from '../models/figures.ts'
import type { Verdict } from '../models/judgement.ts'
import { beyondChance, type ComparedText, fitnessText, kindText, timeText, wonText } from '../models/logWords.ts'
import { More } from './more.tsx'

/** How far the log is from the manual, in words. */
export function VerdictWords({ verdict }: { verdict: Verdict }) {
  const { say, language } = useLogSay()
  const { cases, closed, exact, fitness, events, left, reordered } = verdict
  const figures = { n: cases, cases: count(cases, language), exact: count(exact, language) }
  return (
    <>
      <h2 class="log-answer" tabIndex={-1}>
        {exact === cases
          ? say('all', figures)
          : say('exact', { ...figures, share: share(Math.floor((exact / cases) * 10_000), language) })}
      </h2>
      <div class="words">
        <p>
          {fitness.micro === null || fitness.macro === null
            ? say('fitness.none')
            : say('fitness', {
                n: closed,
                closed: count(closed, language),
                micro: fitnessText(fitness.micro, language),
                macro: fitnessText(fitness.macro, language),
              })}
        </p>
        {left > 0 && <p>{say('part', { events: count(events, language), left: count(left, language) })}</p>}
        {reordered > 0 && <p>{say('reordered', { n: count(reordered, language) })}</p>}
      </div>
      {fitness.micro !== null && <p class="note">{say('fitness.note')}</p>}
    </>
  )
}

/** What deviations there were in closed cases, the most frequent first, and what went with them. */
export function LogDeviations({ verdict: { deviations }, manual }: { verdict: Verdict; manual: Manual }) {
  const { say, language } = useLogSay()
  const most = deviations[0]
  if (!most) return <h2>{say('deviations.none')}</h2>
  const timed = deviations.some(({ time }) => time !== null)
  const won = deviations.some(({ winRate }) => winRate && winRate.with.value !== winRate.without.value)
  return (
    <section aria-labelledby="deviations-title">
      <h2 id="deviations-title">
        {say('deviations.title', {
          n: most.cases,
          cases: count(most.cases, language),
          deviation: kindText(manual, most, language),
        })}
      </h2>
      <p class="note">{say('deviations.note')}</p>
      <More all={deviations} step={10} label={(n) => say('deviations.more', { n })}>
        {(shown) => (
          <table class="log-table">
            <thead>
              <tr>
                <th scope="col">{say('column.deviation')}</th>
                <th scope="col" class="figure">
                  {say('column.cases')}
                </th>
                {timed && (
                  <th scope="col" class="figure">
                    {say('column.time')}
                  </th>
                )}
                {won && (
                  <th scope="col" class="figure">
                    {say('column.won')}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <DeviationRow key={`${one.move}/${one.missing}/${one.activity}`} {...{ one, manual, timed, won }} />
              ))}
            </tbody>
          </table>
        )}
      </More>
    </section>
  )
}

function DeviationRow(props: { one: DeviationCost; manual: Manual; timed: boolean; won: boolean }) {
  const { language } = useLogSay()
  const { one, manual } = props
  const { time, winRate } = one
  return (
    <tr>
      <th scope="row">{kindText(manual, one, language)}</th>
      <td class="figure">
        {count(one.cases, language)}
        <small>{share(Math.round(one.share * 10_000), language)}</small>
      </td>
      {props.timed && (
        <ComparedCell text={time && timeText(time, language)} due={time !== null && worse(time, 'more')} />
      )}
      {props.won && (
        <ComparedCell text={winRate && wonText(winRate, language)} due={winRate !== null && worse(winRate, 'less')} />
      )}
    </tr>
  )
}

function worse(compared: NonNullable<DeviationCost['time']>, when: 'more' | 'less'): boolean {
  return beyondChance(compared) && compared.difference.value > 0 === (when === 'more')
}

function ComparedCell({ text, due }: { text: ComparedText | null; due: boolean }) {
  const { say } = useLogSay()
  if (!text) return <td class="figure faint">{say('compared.few')}</td>
  return (
    <td class="figure">
      <span class={due ? 'due' : undefined}>
        {text.difference} <span class="log-interval">{text.interval}</span>
      </span>
      <small class="wide">{text.sides}</small>
    </td>
  )
}
