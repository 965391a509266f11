import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useSay } from '../app/place.tsx'

interface MoreProps<T> {
  all: readonly T[]
  /** So many at first, and with each press. */
  step: number
  label: (hidden: number) => string
  children: (shown: readonly T[]) => ComponentChildren
}

/** The first lines of a list, and a button for those that follow; on paper, how many those are. */
export function More<T>({ all, step, label, children }: MoreProps<T>) {
  const many = useSignal(step)
  const hidden = all.length - many.value
  return (
    <>
      {children(all.slice(0, many.value))}
      {hidden > 0 && (
        <button
          type="button"
          class="link"
          onClick={() => {
            many.value += step
          }}
        >
          {label(Math.min(step, hidden))}
        </button>
      )}
      <NotOnPaper many={hidden} />
    </>
  )
}

/** Nobody can press a printed button: paper says how many lines it leaves out. */
export function NotOnPaper({ many }: { many: number }) {
  const { say } = useSay()
  return many > 0 ? <p class="on-paper note">{say('app.notOnPaper', { n: many })}</p> : null
}
