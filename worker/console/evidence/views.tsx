import { listViews } from '#shared/api/figures.ts'
import { evidenceTexts } from '#shared/i18n/console.evidence.ts'
import { useLoad } from '../app/load.ts'
import { usePlace } from '../app/place.tsx'
import { useTexts } from '../app/texts.ts'
import { Exact } from '../parts/ago.tsx'
import { More } from '../parts/more.tsx'

/** Who looked at a rep's figures, and when, newest first: for the rep and for admins. `name`: of somebody else. */
export function Views({ rep, name }: { rep: string; name: string | undefined }) {
  const { say } = useTexts(evidenceTexts)
  const { ask } = usePlace().session
  const load = useLoad(rep, () => ask(listViews, { params: { rep }, query: { limit: 100 } }))
  if (!load.value) return null
  const { views } = load.value
  return (
    <section class="views" aria-labelledby="views-title">
      <h2 id="views-title">{name === undefined ? say('rep.views') : say('rep.views.of', { name })}</h2>
      <p class="note">{views.length === 0 ? say('rep.views.none') : say('rep.views.note')}</p>
      <More all={views} step={5} label={(n) => say('rep.views.more', { n })}>
        {(shown) => (
          <ul>
            {shown.map((view) => (
              <li key={`${view.by}/${view.at}`}>
                {view.name}{' '}
                <span class="note">
                  <Exact at={view.at} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </More>
    </section>
  )
}
