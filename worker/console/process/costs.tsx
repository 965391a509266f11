import type { Ways } from '#shared/api/figures.ts'
import { Figure } from '../charts/figure.tsx'
import { Rows } from '../charts/rows.tsx'
import { count, share } from '../models/figures.ts'
import type { Filter } from '../models/period.ts'
import { Empty } from '../parts/notice.tsx'
import { departureAddress, departureKey, departureText } from './departure.ts'
import { lasting, wallDay } from './durations.ts'
import { useProcess } from './process.ts'
import type { Shown } from './shown.ts'

type Cost = Ways['costs'][number]
/** Drawn hollow. */
const mayBeChance = ({ won: { difference } }: Cost) => difference.low <= 0 && difference.high >= 0
const lengthening = ({ time: { difference } }: Cost) =>
  difference.value === 0 ? 'cost.same' : difference.value < 0 ? 'cost.shorter' : 'cost.longer'
const head = 26
const heading = { fill: 'var(--ink-3)', dy: 4 }
const least = 10
/** So many are drawn; the table has all. */
const most = 10

/** What goes with leaving the straight way, the most deals lost first. */
export function Costs({ shown: { manual, ways, called }, filter }: { shown: Shown; filter: Filter }) {
  const { say, language } = useProcess()
  if (!ways || ways.deals === 0) return null
  if (ways.costs.length === 0) return <Empty title={say('cost.none')} help={say('cost.none.help', { n: least })} />
  const textOf = ({ is, stage, name }: Cost) => departureText({ is, stage: called(stage), step: name }, say, language)
  const nameOf = (one: Cost) => <a href={departureAddress({ ...filter, manual }, one)}>{textOf(one)}</a>
  const drawn = ways.costs.slice(0, most)
  const points = (of: number) =>
    new Intl.NumberFormat(language, { signDisplay: 'exceptZero' }).format(Math.round(of * 100)).replace('-', '−')
  const plain = (of: number) => count(Math.abs(Math.round(of * 100)), language)
  const worst = ways.costs.find(({ won }) => won.difference.high < 0)
  const title = worst
    ? say('cost.title', { what: textOf(worst), points: plain(worst.won.difference.value) })
    : say('cost.level')
  const both = (text: (of: number) => string, { with: having, without }: Cost['won']) =>
    `${text(having.value)} / ${text(without.value)}`
  const won = (of: number) => share(Math.round(of * 10_000), language)
  const days = (minutes: number) => lasting(Math.abs(minutes), wallDay, language)
  return (
    <Figure
      wide
      title={title}
      note={[
        say(drawn.some(mayBeChance) ? 'cost.note.chance' : 'cost.note'),
        ...(drawn.some(({ is }) => is === 'gaps' || is === 'skipped') ? [say('cost.note.left')] : []),
        ...(ways.costs.length > most ? [say('cost.rest', { n: most, all: ways.costs.length })] : []),
      ].join(language === 'en' ? ' ' : '')}
      table={{
        columns: [
          { name: say('cost.deviation') },
          ...(['deals', 'won', 'points', 'time'] as const).map((key) => ({ name: say(`cost.${key}`), figure: true })),
        ],
        rows: ways.costs.map((one) => [
          nameOf(one),
          count(one.deals, language),
          both(won, one.won),
          `${points(one.won.difference.value)} (${points(one.won.difference.low)} … ${points(one.won.difference.high)})`,
          both(days, one.time),
        ]),
      }}
    >
      <Rows
        label={title}
        head={head}
        tall
        rows={drawn.map((one) => ({
          key: departureKey(one),
          name: nameOf(one),
          end: say('cost.end', { points: points(one.won.difference.value) }),
          more: say(lengthening(one), {
            ...{ n: one.deals, time: days(one.time.difference.value) },
          }),
        }))}
        draw={(plot, { width, insetTop, insetBottom }) => {
          const rows = drawn.map((one) => ({ key: departureKey(one), ...one.won.difference }))
          const reach = Math.max(0.1, ...rows.flatMap(({ low, high }) => [-low, high]))
          const y = { y: 'key', dy: (insetTop - insetBottom) / 2 }
          // Through all rows; where texts stand above the marks, beside each mark alone.
          const over = insetTop > insetBottom ? 8 : insetTop
          const upright = { insetTop: insetTop - over, insetBottom: insetBottom - over }
          return {
            x: { domain: [-reach, reach], range: [6, width - 6] },
            marks: [
              plot.tickX(rows, { x: () => 0, y: 'key', stroke: 'var(--line-strong)', ...upright }),
              plot.text([`← ${say('cost.less')}`], { ...heading, frameAnchor: 'top-left' }),
              plot.text([`${say('cost.moreWon')} →`], { ...heading, frameAnchor: 'top-right' }),
              plot.ruleY(rows, { ...y, x1: 'low', x2: 'high', stroke: 'var(--ink-2)', strokeWidth: 1.5 }),
              plot.dot(rows, {
                ...{ ...y, x: 'value', r: 5, strokeWidth: 1.5 },
                fill: ({ low, high }) => (high < 0 ? 'var(--due)' : low > 0 ? 'var(--accent)' : 'var(--paper)'),
                stroke: ({ low, high }) => (high < 0 ? 'var(--due)' : low > 0 ? 'var(--accent)' : 'var(--ink-2)'),
              }),
            ],
          }
        }}
      />
    </Figure>
  )
}
