import type { Script } from '#shared/process/manual/script.ts'
import { useManualSay } from './say.ts'
import { Saying } from './saying.tsx'

/** What can be said or written, folded until somebody wants it. */
export function Scripts({ scripts }: { scripts: readonly Script[] }) {
  const { say } = useManualSay()
  return (
    <>
      {scripts.map(({ key, name, channel, scenario, text, variants }) => (
        <details key={key} class="script">
          <summary>
            <Saying text={name} /> <span class="faint">{say(`channel.${channel}`)}</span>
          </summary>
          {scenario && (
            <p class="note">
              <Saying text={scenario} />
            </p>
          )}
          <blockquote>
            <Saying text={text} />
          </blockquote>
          {variants.map((variant) => (
            <blockquote key={variant.key}>
              <p class="note">{say('script.variant')}</p>
              <Saying text={variant.text} />
            </blockquote>
          ))}
        </details>
      ))}
    </>
  )
}
