import '../styles/account.css'
import { usePlace, useSay, useWho } from '../app/place.tsx'
import { useTitle } from '../app/title.ts'
import { PasswordForm } from './password.tsx'
import { useAccountSay } from './say.ts'
import { SelfForm } from './self.tsx'
import { Sessions } from './sessions.tsx'

/** What is one's own: name, language, password, where one is signed in, absence, and what is stored. */
export function AccountPage() {
  const { say } = useAccountSay()
  const common = useSay().say
  const who = useWho()
  const { user } = who
  useTitle(say('title'))
  return (
    <div class="page account-page">
      <header>
        <h1>{say('title')}</h1>
        <p class="account-lead">
          {who.email} · {who.team.name} · {common(`role.${who.role}`)}
        </p>
      </header>
      <section>
        <h2>{say('self')}</h2>
        <SelfForm key={user} />
      </section>
      <section>
        <h2>{say('password')}</h2>
        <PasswordForm />
      </section>
      <Sessions />
      <Further />
    </div>
  )
}

/** What is set elsewhere, and where that is. */
function Further() {
  const { say } = useAccountSay()
  const { role } = useWho()
  const { language } = usePlace()
  return (
    <section>
      <h2>{say('further')}</h2>
      <ul class="account-rows">
        <li>
          <a href="/factor">{say('factor')}</a>
          <span class="faint">{say('factor.help')}</span>
        </li>
        {role !== 'auditor' && (
          <li>
            <a href="/queue?of=absence">{say('absence')}</a>
            <span class="faint">{say('absence.help')}</span>
          </li>
        )}
        <li>
          <a href={language.value === 'en' ? '/trust/en' : '/trust'} target="_blank" rel="noreferrer">
            {say('stored')}
          </a>
          <span class="faint">{say('stored.help')}</span>
        </li>
      </ul>
    </section>
  )
}
