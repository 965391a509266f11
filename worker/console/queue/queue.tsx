import type { ComponentChildren } from 'preact'
import { queueTexts } from '#shared/i18n/console.queue.ts'
import { usePulse } from '../app/pulse.ts'
import { useRefresh } from '../app/refresh.ts'
import { useTexts } from '../app/texts.ts'
import { useTitle } from '../app/title.ts'
import { StaleNotice, TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import type { Paged } from './paged.ts'

interface QueueProps<T> {
  /** The answer: how much waits. Said once it is known. */
  title: string
  paged: Paged<T>
  children: (value: T) => ComponentChildren
}

/** One queue, live: its answer as the title, its rows, and the way to more of them. */
export function Queue<T>({ title, paged, children }: QueueProps<T>) {
  const { say } = useTexts(queueTexts)
  const { load, again, more, hasMore } = paged
  useTitle(load.value ? title : undefined)
  useRefresh(again)
  usePulse(again)
  if (!load.value)
    return load.trouble ? <TroubleNotice trouble={load.trouble} again={again} /> : <Skeleton rows={8} heading />
  return (
    <section class="queue" aria-busy={load.busy}>
      <h1>{title}</h1>
      <StaleNotice load={load} again={again} />
      {children(load.value)}
      {hasMore && (
        <button type="button" class="button" disabled={load.busy} onClick={more}>
          {say('more')}
        </button>
      )}
    </section>
  )
}
