import type { Pooled } from '#shared/api/pooled.ts'
import { useSay } from '../app/place.tsx'
import { points } from '../models/figures.ts'
import { comparable } from '../models/headline.ts'

/** The left end of the scale, in hundredths, so that the lowest interval still fits: 60 unless it must be lower. */
export function scaleFrom(all: readonly Pooled[], drawn: readonly number[] = []): number {
  const lowest = Math.min(...drawn, ...all.map(({ interval }) => interval?.low ?? 10_000))
  return Math.min(6000, Math.floor(lowest / 1000) * 1000)
}

/** A score with its 95 % interval on a scale from `from` to 100, and an upright at the whole's score. */
export function Interval({ pooled, whole, from }: { pooled: Pooled; whole: Pooled; from: number }) {
  const { say, language } = useSay()
  if (!comparable(pooled) || pooled.score === null || !pooled.interval) {
    return (
      <span class="faint" title={say('interval.small.hint', { n: pooled.deals })}>
        {say('interval.small')}
      </span>
    )
  }
  const { low, high } = pooled.interval
  const at = (hundredths: number) => `${(((hundredths - from) / (10_000 - from)) * 100).toFixed(2)}%`
  const [score, lowest, highest] = [pooled.score, low, high].map((value) => points(value, language))
  const label = say('interval.label', { score: score ?? '', low: lowest ?? '', high: highest ?? '' })
  const behind = whole.score !== null && high < whole.score
  return (
    <svg class="interval" role="img" aria-label={label}>
      <title>{label}</title>
      <line class="interval-base" x1="0" x2="100%" y1="50%" y2="50%" />
      {whole.score !== null && <line class="interval-whole" x1={at(whole.score)} x2={at(whole.score)} y1="1" y2="17" />}
      <line class="interval-span" x1={at(low)} x2={at(high)} y1="50%" y2="50%" />
      <circle class={behind ? 'interval-dot behind' : 'interval-dot'} cx={at(pooled.score)} cy="50%" r="4" />
    </svg>
  )
}
