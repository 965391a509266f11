/** @jsxImportSource hono/jsx */
import type { FC } from 'hono/jsx'
import { type CrmRecord, crmStages, records } from './records.ts'
import { Shell } from './shell.tsx'
import type { Reading } from './texts.ts'

/** The CRM's list of opportunities. */
export const CrmList: FC<{ reading: Reading; missing?: boolean }> = ({ reading, missing }) => (
  <Shell reading={reading} at="crm" path="/practice/crm" title={reading.texts.records}>
    <main class="single">
      <h1>{reading.texts.records}</h1>
      {missing && <p class="empty">{reading.texts.missing}</p>}
      <ul id="records">
        {records.map((one) => (
          <li>
            <a href={reading.href(`/practice/crm/${one.id}`)}>
              <span class="who">{one.name}</span>
              <span class="what">{`${crmStages[reading.language][one.stage] ?? ''} · ${one.amount}`}</span>
            </a>
          </li>
        ))}
      </ul>
    </main>
  </Shell>
)

/** One opportunity with its stage, customer and contact. */
export const CrmPage: FC<{ reading: Reading; record: CrmRecord }> = ({ reading, record }) => {
  const { texts, language } = reading
  return (
    <Shell reading={reading} at="crm" path={`/practice/crm/${record.id}`} title={record.name}>
      <main class="single">
        <article id="record" data-record={record.id}>
          <header id="record-head">
            <h1 id="record-name">{record.name}</h1>
            <ol id="stages" aria-label={texts.stage}>
              {crmStages[language].map((name, place) => (
                <li data-stage={place} aria-current={place === record.stage ? 'step' : undefined}>
                  {name}
                </li>
              ))}
            </ol>
          </header>
          <dl id="fields">
            <dt>{texts.company}</dt>
            <dd>{record.company}</dd>
            <dt>{texts.contact}</dt>
            <dd id="contact">
              <a class="person" href={`mailto:${record.contact.address}`}>
                {record.contact.name}
              </a>
            </dd>
            <dt>{texts.amount}</dt>
            <dd>{record.amount}</dd>
            <dt>{texts.closes}</dt>
            <dd>{record.closes}</dd>
          </dl>
        </article>
      </main>
    </Shell>
  )
}
