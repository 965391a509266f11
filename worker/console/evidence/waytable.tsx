import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { type EvidenceKey, evidenceTexts } from '#shared/i18n/console.evidence.ts'
import { useTexts } from '../app/texts.ts'
import type { Judged } from '../models/deal.ts'
import { share } from '../models/figures.ts'
import type { Names } from '../models/names.ts'
import { Ago } from '../parts/ago.tsx'
import { type Way, type WayRow, wayOf } from './way.ts'

/** The path taken and the path prescribed, side by side, under what differs as the title. */
export function WaySection({ judged, names }: { judged: Judged; names: Names }) {
  const { say } = useTexts(evidenceTexts)
  const way = useMemo(() => wayOf(judged), [judged])
  if (way.is === 'refused')
    return (
      <section id="way" aria-labelledby="way-title">
        <h2 id="way-title">{say('way.refused')}</h2>
        <p class="note">{say(`way.refused.${way.because}`)}</p>
      </section>
    )
  return <Laid way={way} names={names} />
}

type LaidWay = Extract<Way, { is: 'laid' }>

function Laid({ way, names }: { way: LaidWay; names: Names }) {
  const { say, language } = useTexts(evidenceTexts)
  const all = useSignal(false)
  const rows = all.value ? way.rows : nearDeviations(way.rows)
  const hidden = rows.length < way.rows.length
  return (
    <section id="way" aria-labelledby="way-title">
      <h2 id="way-title">{titleOf(way, say)}</h2>
      <p class="note">
        {say('way.note')} {way.open && say('way.open')}{' '}
        {say('way.fitness', { share: share(Math.floor(10_000 * way.fitness), language) })}
      </p>
      <table class="way">
        <thead>
          <tr>
            <th scope="col">{say('way.taken')}</th>
            <th scope="col">
              <span class="unseen">{say('way.mark')}</span>
            </th>
            <th scope="col">{say('way.prescribed')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Row key={`${place}/${row.event}`} row={row} names={names} />
          ))}
        </tbody>
      </table>
      {hidden && (
        <button
          type="button"
          class="link"
          onClick={() => {
            all.value = true
          }}
        >
          {say('way.all', { n: way.rows.length })}
        </button>
      )}
    </section>
  )
}

const few = 60

/** Long paths show where they differ, and what stands around it. */
function nearDeviations(rows: readonly WayRow[]): readonly WayRow[] {
  if (rows.length <= few) return rows
  const differs = rows.map(({ is }) => is !== 'match')
  const near = rows.filter((_, place) => differs.slice(Math.max(0, place - 2), place + 3).includes(true))
  return near.length > 0 ? near : rows.slice(0, few)
}

type Say = ReturnType<typeof useTexts<EvidenceKey>>['say']

function titleOf({ rows, skipped, extra }: LaidWay, say: Say): string {
  if (skipped + extra === 0) return say('way.same', { n: rows.length })
  const parts = [
    ...(skipped > 0 ? [say('way.skipped', { n: skipped })] : []),
    ...(extra > 0 ? [say('way.extra', { n: extra })] : []),
  ]
  return say('way.differs', { n: skipped + extra, parts: parts.join(say('way.join')) })
}

/** Told apart by shape and word, not by colour alone. */
const marks = { match: '●', skipped: '○', extra: '✕' } as const

function Row({ row, names }: { row: WayRow; names: Names }) {
  const { say } = useTexts(evidenceTexts)
  const entry = row.what?.kind === 'entry'
  const text = whatText(row, names, say)
  return (
    <tr class={`way-${row.is}${entry ? ' way-entry' : ''}`}>
      <td>
        {row.is === 'skipped' ? (
          <span class="note">{say('way.nothing')}</span>
        ) : (
          <span class="way-what">
            {row.event === undefined ? <span>{text}</span> : <a href={`#line-${row.event}`}>{text}</a>}
            {row.at !== undefined && (
              <small>
                <Ago at={row.at} />
              </small>
            )}
          </span>
        )}
      </td>
      <td class="way-mark">
        <span class="way-dot" aria-hidden="true">
          {marks[row.is]}
        </span>
        <span class={row.is === 'match' ? 'unseen' : 'way-word'}>{say(`way.is.${row.is}`)}</span>
      </td>
      <td>{row.is === 'extra' ? <span class="note">{say('way.notAsked')}</span> : text}</td>
    </tr>
  )
}

function whatText({ what }: WayRow, names: Names, say: Say): string {
  if (!what) return say('way.unknown')
  return what.kind === 'entry' ? say('way.entry', { stage: names.stage(what.stage) }) : names.step(what.step)
}
