import { useSay } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'

/** An address that leads nowhere. */
export function LostPage() {
  const { say } = useSay()
  useTitle(say('app.lostPage'))
  return (
    <div class="page">
      <div class="empty">
        <h1 class="empty-title">{say('app.lostPage')}</h1>
        <p>{say('app.lostPage.help')}</p>
        <a class="button" href="/">
          {say('app.home')}
        </a>
      </div>
    </div>
  )
}
