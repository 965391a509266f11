import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { ErrorBoundary, LocationProvider, Route, Router, useLocation } from 'preact-iso'
import { ManualDraft, Manuals, ManualVersion } from '../manuals/rooms.tsx'
import { BoardPage } from '../pages/board.tsx'
import { DealsPage } from '../pages/deals.tsx'
import { LostPage } from '../pages/lost.tsx'
import { RepPage } from '../pages/rep.tsx'
import { CodePage, SignInPage } from '../pages/signin.tsx'
import { TroubleNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { type Place, PlaceProvider, usePlace, useSay, useWho } from './place.tsx'
import { room } from './room.tsx'
import { Shell } from './shell.tsx'

/** The console: whoever is not signed in is asked to; every page has an address. */
export function App({ place }: { place: Place }) {
  return (
    <PlaceProvider value={place}>
      <LocationProvider>
        <ErrorBoundary>
          <Gate />
        </ErrorBoundary>
      </LocationProvider>
    </PlaceProvider>
  )
}

function Gate() {
  const { session, language, frame } = usePlace()
  const { path } = useLocation()
  useEffect(() => {
    document.documentElement.lang = language.value
  }, [language.value])
  useEffect(() => {
    const { dataset } = document.documentElement
    if (frame.theme.value === 'system') delete dataset.theme
    else dataset.theme = frame.theme.value
  }, [frame.theme.value])
  useEffect(() => void session.resume(), [session])
  if (path === '/invitation') return <InvitationPage />
  switch (session.standing.value.is) {
    case 'unknown':
      return (
        <main class="page">
          <Skeleton rows={6} heading />
        </main>
      )
    case 'offline':
      return (
        <main class="page">
          <TroubleNotice trouble={{ is: 'offline' }} again={() => void session.resume()} />
        </main>
      )
    case 'signed out':
      return <SignInPage />
    case 'code asked':
      return <CodePage />
    case 'factor asked':
      return <FactorPage />
    case 'signed in':
      return path === '/device' ? <DevicePage /> : path === '/factor' ? <OwnFactorPage /> : <Pages />
  }
}

/** Seldom asked for: fetched when they are. */
const FactorPage = room(() => import('../pages/factor.tsx').then((module) => module.FactorPage))

const InvitationPage = room(() => import('../pages/invitation.tsx').then((module) => module.InvitationPage))
const OwnFactorPage = room(() => import('../account/factor.tsx').then((module) => module.OwnFactorPage))
const DevicePage = room(() => import('../pages/device.tsx').then((module) => module.DevicePage))

/** The deal's page brings the engine along, so it is fetched when the first deal is opened. */
const DealPage = room(() => import('../pages/deal.tsx').then((module) => module.DealPage))

/** Made for the phone: what is to do today. */
const TodayPage = room(() => import('../today/page.tsx').then((module) => module.TodayPage))

/** What is behind a figure is fetched when the first figure is opened. */
const LossesPage = room(() => import('../evidence/page.tsx').then((module) => module.LossesPage))

/** Judging a log is seldom asked for, so its page is fetched when it is. */
const LogsPage = room(() => import('../pages/logs.tsx').then((module) => module.LogsPage))

/** Charts are drawn by a library of their own. */
const ProcessPage = room(() => import('../process/page.tsx').then((module) => module.ProcessPage))

const DepartedPage = room(() => import('../process/departed.tsx').then((module) => module.DepartedPage))

/** What waits for a word has a room of its own. */
const QueuePage = room(() => import('../queue/page.tsx').then((module) => module.QueuePage))

/** Sites are for who sees to them; the page comes when it is opened. */
const SitesPage = room(() => import('../sites/page.tsx').then((module) => module.SitesPage))

/** What holds for the whole organisation is seldom changed. */
const SettingsPage = room(() => import('../settings/page.tsx').then((module) => module.SettingsPage))

/** The own account is everybody's, and seldom opened. */
const AccountPage = room(() => import('../account/page.tsx').then((module) => module.AccountPage))

/** People and teams are seldom changed, so their room is fetched when somebody enters it. */
const PeoplePage = room(() => import('../people/page.tsx').then((module) => module.PeoplePage))

function Pages() {
  const { say } = useSay()
  const broken = useSignal(false)
  const { path } = useLocation()
  useEffect(() => {
    broken.value = false
  }, [path, broken])
  return (
    <Shell>
      {broken.value ? (
        <div class="page">
          <div class="empty" role="alert">
            <h1 class="empty-title">{say('trouble.broken')}</h1>
            <p>{say('trouble.broken.help')}</p>
          </div>
        </div>
      ) : (
        <ErrorBoundary
          onError={() => {
            broken.value = true
          }}
        >
          <Router>
            <Route path="/" component={Home} />
            <Route path="/reps/:rep" component={Rep} />
            <Route path="/losses" component={Losses} />
            <Route path="/account" component={AccountPage} />
            <Route path="/deals" component={DealsPage} />
            <Route path="/deals/:deal" component={Deal} />
            <Route path="/logs" component={Logs} />
            <Route path="/manuals" component={Manuals} />
            <Route path="/manuals/draft" component={ManualDraft} />
            <Route path="/manuals/:hash" component={ManualVersion} />
            <Route path="/people" component={People} />
            <Route path="/process" component={Process} />
            <Route path="/process/deals" component={Departed} />
            <Route path="/queue" component={QueuePage} />
            <Route path="/settings" component={Settings} />
            <Route path="/sites" component={Sites} />
            <Route path="/today" component={TodayPage} />
            <Route default component={LostPage} />
          </Router>
        </ErrorBoundary>
      )}
    </Shell>
  )
}

/** Managers and admins begin with the board, reps with their own score. */
function Home() {
  const { role, user } = useWho()
  return role === 'rep' ? <RepPage rep={user} path="/" /> : <BoardPage />
}

/** A rep sees what is behind the own figures alone. */
function Losses() {
  const { role, user } = useWho()
  return <LossesPage {...(role === 'rep' ? { only: user } : {})} />
}

/** Managers and admins compare logs; to a rep there is no such page. */
function Logs() {
  return useWho().role === 'rep' ? <LostPage /> : <LogsPage />
}

/** How deals move is for those who lead; to a rep there is no such page. */
function Process() {
  return useWho().role === 'rep' ? <LostPage /> : <ProcessPage />
}

function Departed() {
  return useWho().role === 'rep' ? <LostPage /> : <DepartedPage />
}

/** Who is in which team is for those who lead; to a rep there is no such page. */
function People() {
  return useWho().role === 'rep' ? <LostPage /> : <PeoplePage />
}

/** How sites are read is for admins, and for auditors to see. */
function Sites() {
  const { role } = useWho()
  return role === 'admin' || role === 'auditor' ? <SitesPage /> : <LostPage />
}

/** What holds for the organisation is for admins, and for auditors to see. */
function Settings() {
  const { role } = useWho()
  return role === 'admin' || role === 'auditor' ? <SettingsPage /> : <LostPage />
}

const Rep = ({ rep }: { rep: string }) => <RepPage key={rep} rep={rep} path={`/reps/${rep}`} />
const Deal = ({ deal }: { deal: string }) => <DealPage key={deal} deal={deal} />
