import { Connect } from './Connect.tsx'
import { Consent } from './Consent.tsx'
import { Mark } from './Mark.tsx'
import { Parked } from './Outbox.tsx'
import { Server } from './Server.tsx'
import { standing, texts } from './standing.ts'
import { Work } from './Work.tsx'

/** The way in, one question at a time: agree, server, sign-in, where you work. */
export function Welcome() {
  const now = standing.value
  if (!now) return <main class="page" aria-busy="true" />
  const { place, part } = stepOf(now)
  return (
    <main class="page" lang={document.documentElement.lang}>
      <header class="top">
        <Mark />
        <span class="brand">Guiderail</span>
        <span class="progress" role="img" aria-label={texts().step(place, 4)}>
          {[1, 2, 3, 4].map((one) => (
            <i key={one} data-at={one < place ? 'done' : one === place ? 'now' : 'ahead'} />
          ))}
        </span>
      </header>
      {part}
      {!now.person && <Parked now={now} />}
    </main>
  )
}

function stepOf({ agreed, server, person }: NonNullable<typeof standing.value>) {
  if (!agreed) return { place: 1, part: <Consent /> }
  if (server === undefined) return { place: 2, part: <Server /> }
  if (!person || person.lapsed) return { place: 3, part: <Connect server={server} /> }
  return { place: 4, part: <Work organisation={person.organisation} /> }
}
