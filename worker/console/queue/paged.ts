import { signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Result } from '#shared/api/client.ts'
import { useLoad } from '../app/load.ts'
import type { Load } from '../models/load.ts'

export interface Paged<T> {
  load: Load<T>
  /** Asks again for as many pages as are shown, so that nothing jumps. */
  again: () => void
  more: () => void
  /** Is there anything more? */
  hasMore: boolean
}

/** An answer that grows page by page while `key` stays the same. */
export function usePaged<T extends { next?: string | undefined }>(
  key: string,
  page: (cursor: { cursor?: string }) => Promise<Result<T>>,
  join: (before: T, after: T) => T,
): Paged<T> {
  const pages = useMemo(() => signal(1), [key])
  const { again, ...load } = useLoad(key, async () => {
    let all = await page({})
    for (let shown = 1; shown < pages.value && all.ok && all.value.next !== undefined; shown++) {
      const after = await page({ cursor: all.value.next })
      all = after.ok ? { ok: true, value: join(all.value, after.value) } : after
    }
    return all
  })
  const more = () => {
    pages.value += 1
    again()
  }
  return { load, again, more, hasMore: load.value?.next !== undefined }
}
