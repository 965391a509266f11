import type { Ways as WayList } from '#shared/api/figures.ts'
import type { Plot } from '../charts/drawing.tsx'
import { Figure } from '../charts/figure.tsx'
import { type Lane, Rows } from '../charts/rows.tsx'
import { share } from '../models/figures.ts'
import { percentileText, wallDay } from './durations.ts'
import { useProcess } from './process.ts'
import type { Shown } from './shown.ts'

const head = 36
const shownWays = 8

/** The usual ways through the stages, a line each. */
export function Ways({ shown: { ways, called } }: { shown: Shown }) {
  const { say, language } = useProcess()
  const [most] = ways?.list ?? []
  if (!ways || !most) return null
  const part = (n: number, of: number) => share(Math.round((10_000 * n) / of), language)
  const title =
    ways.count === 1 ? say('way.one') : say('way.title', { share: part(most.deals, ways.deals), n: ways.count })
  const list = ways.list.slice(0, shownWays).map((way, at) => ({ ...way, key: String(at) }))
  const named = ({ stage, times }: WayList['list'][number]['path'][number]) => {
    if (times === 0) return say('way.over', { stage: called(stage) })
    return times === 1 ? called(stage) : say('way.again', { stage: called(stage), n: times })
  }
  const told = ways.list.map((way) => [
    way.path.map(named).join(' → '),
    part(way.deals, ways.deals),
    say('way.deals', { n: way.deals }),
    part(way.won, way.deals),
    percentileText(way.cycle.p50, wallDay, language),
  ])
  const hidden = ways.count - list.length
  return (
    <Figure
      wide
      title={title}
      note={say('way.note')}
      table={{
        columns: [
          { name: say('way.way') },
          ...(['share', 'deals', 'won', 'cycle'] as const).map((key) => ({
            name: key === 'deals' ? say('cycle.deals') : say(`way.${key}`),
            figure: true,
          })),
        ],
        rows: told,
      }}
    >
      <Rows
        label={title}
        head={head}
        rows={list.map((way, at) => ({
          key: way.key,
          name: (
            <span class="way-share">
              {told[at]?.[1]} <small>{told[at]?.[2]}</small>
            </span>
          ),
          end: say('way.end', { won: told[at]?.[3] ?? '' }),
          more: told[at]?.[4] ?? '',
        }))}
        draw={(plot, lane) => lines(plot, lane, { list, ways, called })}
      />
      {hidden > 0 && <p class="note">{say('way.rest', { n: hidden })}</p>}
    </Figure>
  )
}

type Line = WayList['list'][number] & { key: string }

interface Lines {
  list: readonly Line[]
  ways: WayList
  called: Shown['called']
}

/** A line a way as on a map of trains, the thicker the more deals took it; its stations are the stages. */
function lines(plot: Plot, { width, insetTop, insetBottom }: Lane, { list, ways, called }: Lines) {
  const each = width / ways.stages.length
  const at = { y: 'key', dy: (insetTop - insetBottom) / 2 }
  const heads = ways.stages.map(({ stage }, place) => ({ x: (place + 0.5) * each, name: called(stage) }))
  const placeOf = (stage: string) => (ways.stages.findIndex((one) => one.stage === stage) + 0.5) * each
  const stations = list.flatMap(({ key, path }) => path.map(({ stage, times }) => ({ key, times, x: placeOf(stage) })))
  const tracks = list.map(({ key, path, deals }) => ({
    key,
    to: placeOf(path.findLast(({ times }) => times > 0)?.stage ?? ''),
    thick: 2 + 8 * (deals / (list[0]?.deals ?? deals)),
  }))
  const of = (is: (times: number) => boolean) => stations.filter(({ times }) => is(times))
  const again = of((times) => times > 1)
  const station = { ...at, x: 'x', r: 6, fill: 'var(--paper)' }
  return {
    x: { type: 'identity' as const },
    marks: [
      plot.text(heads, {
        ...{ x: 'x', text: 'name', frameAnchor: 'top' as const, lineAnchor: 'top' as const },
        ...{ fill: 'var(--ink-3)', lineWidth: each / 12 - 0.5, lineHeight: 1.25 },
      }),
      plot.ruleY(tracks, { ...at, x1: 0, x2: 'to', stroke: 'var(--accent)', strokeWidth: 'thick' }),
      plot.dot(
        of((times) => times === 1),
        { ...station, stroke: 'var(--accent)', strokeWidth: 2 },
      ),
      plot.dot(
        of((times) => times === 0),
        { ...station, stroke: 'var(--ink-3)', strokeWidth: 1.5, strokeDasharray: '2 2' },
      ),
      plot.dot(again, { ...station, r: 11, fill: 'var(--due)', stroke: 'var(--paper)', strokeWidth: 2 }),
      plot.text(again, {
        ...{ ...at, x: 'x', text: ({ times }) => `×${times}`, fill: 'var(--paper)', fontWeight: 600 },
      }),
    ],
  }
}
