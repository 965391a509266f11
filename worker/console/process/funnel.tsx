import { read } from '#shared/process/text.ts'
import { Figure } from '../charts/figure.tsx'
import { Rows } from '../charts/rows.tsx'
import { count, share } from '../models/figures.ts'
import { StageLink } from './links.tsx'
import { useProcess } from './process.ts'
import { endedIn, mostLost, passedIn, type Shown } from './shown.ts'

/** How many went on from each stage, and where most are lost. */
export function Funnel({ shown: { stages } }: { shown: Shown }) {
  const { say, language } = useProcess()
  const lost = mostLost(stages)
  const number = (n: number) => count(n, language)
  const title = lost
    ? say('funnel.title', {
        stage: read(lost.name, language),
        lost: number(endedIn(lost)),
        all: number(endedIn(lost) + passedIn(lost)),
      })
    : say('funnel.none')
  const conversion = (of: number | null) => (of === null ? '–' : share(of, language))
  const rows = stages.map((one) => ({ ...one, passed: passedIn(one), lost: endedIn(one) }))
  const most = Math.max(1, ...rows.map(({ entered, passed, lost }) => Math.max(entered, passed + lost)))
  return (
    <Figure
      title={title}
      note={say('funnel.note')}
      table={{
        columns: [
          { name: say('stage') },
          ...(['entered', 'repeated', 'passed', 'skipped', 'ended', 'conversion'] as const).map((key) => ({
            name: say(`funnel.${key}`),
            figure: true,
          })),
        ],
        rows: rows.map((one) => [
          read(one.name, language),
          number(one.entered),
          number(one.repeated),
          number(one.passed),
          number(one.jumped),
          number(one.lost),
          conversion(one.conversion),
        ]),
      }}
    >
      <Rows
        label={title}
        rows={rows.map((one) => ({
          key: one.stage,
          name: <StageLink stage={one.stage} open={endedIn(one) > 0 ? 'no' : 'yes'} name={read(one.name, language)} />,
          end: conversion(one.conversion),
          more: say('funnel.more', { passed: number(one.passed), lost: number(one.lost) }),
        }))}
        draw={(plot, { width, top: _, ...inset }) => ({
          x: { domain: [0, most], range: [0, width - 1] },
          marks: [
            plot.barX(rows, { x1: 0, x2: 'entered', y: 'stage', fill: 'var(--paper-3)', rx: 2, ...inset }),
            plot.barX(rows, { x1: 0, x2: 'passed', y: 'stage', fill: 'var(--accent)', rx: 2, ...inset }),
            plot.barX(
              rows.filter((one) => one.lost > 0),
              {
                ...{ x1: 'passed', x2: (one) => one.passed + one.lost, y: 'stage', ...inset, insetLeft: 2, rx: 2 },
                ...{ fill: 'var(--paper)', stroke: 'var(--due)', strokeWidth: 1.5 },
              },
            ),
          ],
        })}
      />
    </Figure>
  )
}
