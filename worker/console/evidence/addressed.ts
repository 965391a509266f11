import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { dimensionOf } from '#shared/process/contribution/contribution.ts'
import type { Obligation } from '#shared/process/obligations/obligation.ts'
import { targetOf } from './query.ts'

/** What the address names on the page, kept up with it. */
export function useFragment(): string {
  const named = useSignal(location.hash.slice(1))
  useEffect(() => {
    const life = new AbortController()
    const changed = () => {
      named.value = location.hash.slice(1)
    }
    addEventListener('hashchange', changed, { signal: life.signal })
    return () => life.abort()
  }, [named])
  return named.value
}

/** The obligation that an address means: of several visits the one that lost most, then the latest. */
export function addressed(all: readonly Obligation[], fragment: string): Obligation | undefined {
  return all
    .filter((one) => targetOf(one.stage, dimensionOf(one)) === fragment)
    .toSorted((a, b) => lost(b) - lost(a) || b.visit - a.visit || b.occurrence - a.occurrence)[0]
}

const lost = ({ settled, scored, weight, credit }: Obligation) => (settled && scored ? weight * (10_000 - credit) : -1)
