import { useState } from 'preact/hooks'
import type { ScriptCard } from '#extension/rooms/card.ts'
import { insertInto } from '#extension/watch/insert.ts'
import { scriptTexts } from '#shared/i18n/extension.scripts.ts'
import { copyText } from './copy.ts'
import { useDrawing } from './drawing.ts'
import { BackIcon } from './icons.tsx'
import { trusted } from './trusted.ts'

/** So many are offered; the rest is there for the asking. */
const few = 3

/** Talk tracks for where the deal is, best first, filled in as far as is known; to copy, or to insert where the cursor stands. */
export function Scripts({ scripts }: { scripts: ScriptCard[] }) {
  const { texts, model, language } = useDrawing()
  const [all, showAll] = useState(false)
  const [opened, open] = useState(scripts[0]?.key)
  const rows = (shown: ScriptCard[]) =>
    shown.map((one) => {
      const isOpen = opened === one.key
      return <Script key={one.key} script={one} opened={isOpen} toggle={() => open(isOpen ? undefined : one.key)} />
    })
  const left = scripts.length - few
  return (
    <div class="scripts">
      <button type="button" class="back" onClick={trusted(() => model.go('steps'))}>
        <BackIcon /> {texts.scripts}
      </button>
      {scripts.length === 0 && <p class="mute pad">{texts.noScripts}</p>}
      {rows(scripts.slice(0, few))}
      {left > 0 && (
        <button
          type="button"
          class="menu-row mute"
          data-rove
          aria-expanded={all}
          onClick={trusted(() => showAll(!all))}
        >
          {scriptTexts[language].more(left)}
        </button>
      )}
      {all && rows(scripts.slice(few))}
    </div>
  )
}

function Script({ script, opened, toggle }: { script: ScriptCard; opened: boolean; toggle: () => void }) {
  const { texts } = useDrawing()
  return (
    <div class="script">
      <button type="button" class="script-name" data-rove aria-expanded={opened} onClick={trusted(toggle)}>
        <span>{script.name}</span>
        <small class="faint">{texts.channel[script.channel] ?? script.channel}</small>
        <small class="script-why">{script.because}</small>
      </button>
      {opened && <ScriptText script={script} />}
    </div>
  )
}

function ScriptText({ script }: { script: ScriptCard }) {
  const { texts, door, model, state, language } = useDrawing()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    const done = await copyText(script.text)
    setCopied(done)
    return done
  }
  const insert = async () => {
    if (!(await door.insert(script.text, insertInto)) && (await copy())) model.copied()
  }
  return (
    <div class="script-text">
      <p lang={script.language}>{script.text}</p>
      <span class="acts">
        {door.editor() && (
          <button type="button" class="btn primary" onClick={trusted(() => void insert())}>
            {texts.insert}
          </button>
        )}
        <button type="button" class="btn" onClick={trusted(() => void copy())}>
          {copied ? texts.copied : texts.copy}
        </button>
      </span>
      {state.pasteIt && <small class="mute">{scriptTexts[language].pasteIt}</small>}
    </div>
  )
}
