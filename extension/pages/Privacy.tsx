import { useEffect, useState } from 'preact/hooks'
import { Hidden } from './Hidden.tsx'
import { Mark } from './Mark.tsx'
import { Stored } from './Stored.tsx'

/** What is kept: of one message on the server, or on this device alone. The address says which of the two. */
export function Privacy() {
  const [place, setPlace] = useState(location.hash)
  useEffect(() => {
    const moved = () => setPlace(location.hash)
    addEventListener('hashchange', moved)
    return () => removeEventListener('hashchange', moved)
  }, [])
  const [, deal, activity] = /^#stored\/([^/]+)\/([^/]+)$/.exec(place) ?? []
  return (
    <main class="page wide" lang={document.documentElement.lang}>
      <header class="top">
        <Mark />
        <span class="brand">Guiderail</span>
      </header>
      {deal !== undefined && activity !== undefined ? (
        <Stored key={place} deal={decodeURIComponent(deal)} activity={decodeURIComponent(activity)} />
      ) : (
        <Hidden />
      )}
    </main>
  )
}
