import type { ChangeLine } from '#shared/api/manuals.ts'
import { More } from '../parts/more.tsx'
import { changeGroups } from './changeGroups.ts'
import { type ManualSay, useManualSay } from './say.ts'

/** What one version changes against another, grouped by what it asks of people. */
export function Changes({ changes, level = 3 }: { changes: readonly ChangeLine[]; level?: 3 | 4 }) {
  const { say, language } = useManualSay()
  const Heading = `h${level}` as const
  return (
    <div class="changes">
      {changeGroups(changes).map((group) => (
        <section key={group.effect}>
          <Heading class={`change-effect effect-${group.effect}`}>
            {say(`effect.${group.effect}`)} <span class="faint">{group.changes.length}</span>
          </Heading>
          <More all={group.changes} step={12} label={(n) => say('changes.more', { n })}>
            {(shown) => (
              <ul>
                {shown.map((change) => (
                  <li key={`${change.what} ${change.subject} ${change.key} ${change.field} ${change.stage?.key}`}>
                    {change.sentence[language]}
                  </li>
                ))}
              </ul>
            )}
          </More>
        </section>
      ))}
    </div>
  )
}

/** The same in one line: how many of which kind. */
export function changesInWords(changes: readonly ChangeLine[], say: ManualSay): string {
  const parts = changeGroups(changes).map(({ effect, changes: own }) => say(`count.${effect}`, { n: own.length }))
  return parts.length === 0 ? say('changes.none') : parts.join(say('list.comma'))
}
