import { useSay } from '../app/place.tsx'

/** The shape of what is on its way: a heading's line and rows. */
export function Skeleton({ rows, heading = false }: { rows: number; heading?: boolean }) {
  const { say } = useSay()
  return (
    <div class="skeleton" role="status" aria-label={say('app.loading')}>
      {heading && <span class="bone bone-heading" />}
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} class="bone" />
      ))}
    </div>
  )
}
