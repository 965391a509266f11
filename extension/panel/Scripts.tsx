import { useState } from 'preact/hooks'
import type { ScriptCard } from '#extension/rooms/card.ts'
import { useDrawing } from './drawing.ts'
import { BackIcon } from './icons.tsx'
import { trusted } from './trusted.ts'

/** The stage's talk tracks, filled in as far as is known; to copy, or to insert where the cursor stands. */
export function Scripts({ scripts }: { scripts: ScriptCard[] }) {
  const { texts, model } = useDrawing()
  const [opened, open] = useState(scripts[0]?.key)
  return (
    <div class="scripts">
      <button type="button" class="back" onClick={trusted(() => model.go('steps'))}>
        <BackIcon /> {texts.scripts}
      </button>
      {scripts.length === 0 && <p class="mute pad">{texts.noScripts}</p>}
      {scripts.map((script) => (
        <div class="script" key={script.key}>
          <button
            type="button"
            class="script-name"
            data-rove
            aria-expanded={opened === script.key}
            onClick={trusted(() => open(opened === script.key ? undefined : script.key))}
          >
            <span>{script.name}</span>
            <small class="faint">{texts.channel[script.channel] ?? script.channel}</small>
          </button>
          {opened === script.key && <ScriptText script={script} />}
        </div>
      ))}
    </div>
  )
}

function ScriptText({ script }: { script: ScriptCard }) {
  const { texts, door } = useDrawing()
  const [copied, setCopied] = useState(false)
  const copy = async () => setCopied(await copyText(script.text))
  const insert = async () => {
    if (!(await door.insert(script.text))) await copy()
  }
  return (
    <div class="script-text">
      <p>{script.text}</p>
      <span class="acts">
        {door.canInsert() && (
          <button type="button" class="btn primary" onClick={trusted(() => void insert())}>
            {texts.insert}
          </button>
        )}
        <button type="button" class="btn" onClick={trusted(() => void copy())}>
          {copied ? texts.copied : texts.copy}
        </button>
      </span>
    </div>
  )
}

/** The clipboard's own interface needs a secure page; an intranet's plain http page has only the older way. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    field.style.cssText = 'position:fixed;opacity:0'
    document.documentElement.append(field)
    field.select()
    const copied = document.execCommand('copy')
    field.remove()
    return copied
  }
}
