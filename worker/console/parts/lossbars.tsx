import { useSignal } from '@preact/signals'
import type { PooledLoss } from '#shared/api/pooled.ts'
import { read } from '#shared/process/text.ts'
import { useSay } from '../app/place.tsx'
import { count, points } from '../models/figures.ts'
import { NotOnPaper } from './more.tsx'

interface LossBarsProps {
  losses: readonly PooledLoss[]
  /** What a full bar stands for: the most of these, unless they are some of many. */
  most?: number
  /** How many stand there before all are asked for. */
  first?: number
  /** Where a line leads. */
  href?: (loss: PooledLoss) => string
}

/** Where points were lost, most first, each with its share of the largest as a bar. */
export function LossBars({ losses, most = losses[0]?.points ?? 0, first = 7, href }: LossBarsProps) {
  const { say, language } = useSay()
  const all = useSignal(false)
  const shown = all.value ? losses : losses.slice(0, first)
  return (
    <>
      <ol class="bars">
        {shown.map((loss) => (
          <li key={`${loss.stage}/${loss.step}`}>
            <span class="bars-name">
              {href ? <a href={href(loss)}>{read(loss.name, language)}</a> : read(loss.name, language)}
              <small>{read(loss.stageName, language)}</small>
            </span>
            <svg class="bar" aria-hidden="true">
              <rect class="bar-base" width="100%" height="100%" rx="2" />
              <rect
                class={loss.points === most ? 'bar-part most' : 'bar-part'}
                width={`${most === 0 ? 0 : (loss.points / most) * 100}%`}
                height="100%"
                rx="2"
              />
            </svg>
            <span class="bars-points">{say('board.losses.points', { points: points(loss.points, language) })}</span>
            <span class="bars-count">
              {loss.unmet === 0
                ? say('board.losses.reduced')
                : say('board.losses.unmet', {
                    unmet: count(loss.unmet, language),
                    settled: count(loss.settled, language),
                  })}
            </span>
          </li>
        ))}
      </ol>
      {shown.length < losses.length && (
        <button
          type="button"
          class="link"
          onClick={() => {
            all.value = true
          }}
        >
          {say('board.losses.more', { n: losses.length - shown.length })}
        </button>
      )}
      <NotOnPaper many={losses.length - shown.length} />
    </>
  )
}
