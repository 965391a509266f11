import { render } from 'preact'
import { tokens } from '#shared/ui/tokens.ts'
import { App } from './app/app.tsx'
import { openPlace } from './app/place.tsx'
import { forgetDraftsOfOthers, forgetOldDrafts } from './manuals/keptDrafts.ts'
import { send } from './send.ts'
import './styles/base.css'
import './styles/control.css'
import './styles/shell.css'
import './styles/menu.css'
import './styles/phone.css'
import './styles/form.css'
import './styles/entry.css'
import './styles/table.css'
import './styles/board.css'
import './styles/deal.css'
import './styles/ledger.css'
import './styles/media.css'

const sheet = new CSSStyleSheet()
sheet.replaceSync(tokens)
document.adoptedStyleSheets = [sheet]

const place = openPlace({
  send,
  clock: () => Date.now(),
  newId: () => crypto.randomUUID(),
  storage: localStorage,
  languages: navigator.languages,
})
setInterval(place.tick, 30_000)
// At the start and whenever somebody comes or goes.
place.session.standing.subscribe((standing) => {
  forgetOldDrafts(localStorage, Date.now())
  if (standing.is !== 'signed in') return
  const { organisation, user } = standing.session
  forgetDraftsOfOthers(localStorage, { organisation: organisation.id, user })
})

const root = document.getElementById('console')
if (root) render(<App place={place} />, root)
