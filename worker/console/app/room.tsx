import type { ComponentType } from 'preact'
import { lazy } from 'preact-iso'
import { useSay } from './place.tsx'

/** A page that is fetched when it is first opened. After a deployment its file may be gone: then it says so, and how to go on. */
export function room<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy<ComponentType<Props>>(() => load().catch(() => Gone))
}

function Gone() {
  const { say } = useSay()
  return (
    <div class="page">
      <div class="empty" role="alert">
        <h1 class="empty-title">{say('trouble.gone')}</h1>
        <p>{say('trouble.gone.help')}</p>
        <button type="button" class="button" onClick={() => location.reload()}>
          {say('trouble.gone.again')}
        </button>
      </div>
    </div>
  )
}
