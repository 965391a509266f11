import { usePlace, useSay } from '../app/place.tsx'
import { exact, relative } from '../models/moments.ts'

/** A moment as its distance from now, alone or in what is `said` of it; the exact one on hover and for screen readers' details. */
export function Ago({ at, said = (when) => when }: { at: number; said?: (when: string) => string }) {
  const { language } = useSay()
  return (
    <time datetime={new Date(at).toISOString()} title={exact(at, language)}>
      {said(relative(at, usePlace().now.value, language))}
    </time>
  )
}

/** A moment as date and clock time; its distance from now on hover. */
export function Exact({ at }: { at: number }) {
  const { language } = useSay()
  return (
    <time datetime={new Date(at).toISOString()} title={relative(at, usePlace().now.value, language)}>
      {exact(at, language)}
    </time>
  )
}
