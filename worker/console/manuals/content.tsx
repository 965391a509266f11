import { useLocation } from 'preact-iso'
import type { Manual } from '#shared/process/manual/schema.ts'
import { read } from '#shared/process/text.ts'
import { OutcomeList, PhraseRules, RoleList } from './rules.tsx'
import { useManualSay } from './say.ts'
import { InBoth, Saying } from './saying.tsx'
import { Scripts } from './scripts.tsx'
import { StageView } from './stage.tsx'
import type { Words } from './words.ts'

/** A manual from its first stage to its last words. The address says whether both languages are shown. */
export function Content({ manual }: { manual: Manual }) {
  const { say, language } = useManualSay()
  const { query, path, route } = useLocation()
  const both = query.text === 'both'
  const words: Words = { say, language, manual }
  const used = new Set(manual.stages.flatMap(({ steps }) => steps.flatMap(({ scripts }) => scripts)))
  const others = manual.scripts.filter(({ key }) => !used.has(key))
  return (
    <InBoth.Provider value={both}>
      <div class="content-sides">
        <nav class="content-list" aria-label={say('content.stages')}>
          <ol>
            {manual.stages.map(({ key, name }) => (
              <li key={key}>
                <a href={`#stage-${key}`}>{read(name, language)}</a>
              </li>
            ))}
          </ol>
          <label class="content-both">
            <input
              type="checkbox"
              checked={both}
              onChange={({ currentTarget: { checked } }) => route(checked ? `${path}?text=both` : path, true)}
            />
            {say('content.both')}
          </label>
        </nav>
        <article class="content">
          <p class="manual-lead">
            <Saying text={manual.summary} />
          </p>
          {manual.stages.map((stage, index) => (
            <StageView key={stage.key} stage={stage} number={index + 1} words={words} />
          ))}
          <OutcomeList words={words} />
          <PhraseRules words={words} />
          <RoleList words={words} />
          {others.length > 0 && (
            <section>
              <h2>{say('content.scripts')}</h2>
              <Scripts scripts={others} />
            </section>
          )}
        </article>
      </div>
    </InBoth.Provider>
  )
}
