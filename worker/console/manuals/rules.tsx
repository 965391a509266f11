import { Saying } from './saying.tsx'
import { StepView } from './stage.tsx'
import { nameOf, namesOf, type Words } from './words.ts'

/** How a deal can end, and what is done then. */
export function OutcomeList({ words }: { words: Words }) {
  const { say, manual } = words
  return (
    <section>
      <h2>{say('content.outcomes')}</h2>
      {manual.outcomes.map(({ key, name, from, steps }) => (
        <div key={key} class="outcome">
          <h3>
            <Saying text={name} />{' '}
            {from && <span class="faint">{say('outcome.from', { names: namesOf(from, words) })}</span>}
          </h3>
          {steps.length > 0 && (
            <ol class="steps">
              {steps.map((step) => (
                <StepView key={step.key} step={step} words={words} />
              ))}
            </ol>
          )}
        </div>
      ))}
    </section>
  )
}

/** Wording that must, or must not, stand in a message. */
export function PhraseRules({ words }: { words: Words }) {
  const { say, language, manual } = words
  if (manual.phraseRules.length === 0) return null
  return (
    <section>
      <h2>{say('content.phrases')}</h2>
      <ul class="steps">
        {manual.phraseRules.map(({ key, name, why, kind, phrases, instead, mode }) => (
          <li key={key} class="step">
            <h3>
              <Saying text={name} /> <span class="tag">{say(`mode.${mode}`)}</span>
            </h3>
            <p>
              <Saying text={why} />
            </p>
            <p class="note">
              {say(`phrase.${kind}`)} {(phrases[language] ?? Object.values(phrases).flat()).join(say('list.comma'))}
            </p>
            {instead && (
              <p class="note">
                {say('phrase.instead')} <Saying text={instead} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who does what, what is known of a deal, and why one may wait. */
export function RoleList({ words }: { words: Words }) {
  const { say, manual } = words
  const { roles, attributes, pauses } = manual
  return (
    <section>
      <h2>{say('content.others')}</h2>
      <dl class="stage-facts">
        <div>
          <dt>{say('content.roles')}</dt>
          <dd>
            <ul>
              {roles.map(({ key, name, leads, heldBy, delegate }) => (
                <li key={key}>
                  <Saying text={name} />{' '}
                  <span class="faint">
                    {say(leads ? 'role.leads' : `role.${heldBy}`)}
                    {delegate && ` · ${say('role.delegate', { name: nameOf(delegate, words) })}`}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        {[['fields', attributes] as const, ['pauses', pauses] as const].map(
          ([what, list]) =>
            list.length > 0 && (
              <div key={what}>
                <dt>{say(`content.${what}`)}</dt>
                <dd>
                  <ul>
                    {list.map(({ key, name }) => (
                      <li key={key}>
                        <Saying text={name} />
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
