import { consoleTodayTexts } from '#shared/i18n/console.today.ts'
import { todayTexts } from '#shared/i18n/today.ts'
import { type Language, read } from '#shared/process/text.ts'
import { SaidLine } from '#shared/ui/today/SaidLine.tsx'
import { useTexts } from '../app/texts.ts'
import { refusalText } from '../models/refused.ts'
import type { Happened } from './model.ts'

/** What was just done, with its way back; what was not taken, with its reason and the same click once more. */
export function Happening({ happened }: { happened: Happened | undefined }) {
  const { language, say } = useTexts(consoleTodayTexts)
  if (!happened) return <SaidLine said={undefined} language={language} />
  const { trouble, again, undo, what } = happened
  const name = read(happened.name, language)
  if (trouble) {
    const offline = trouble.is === 'offline'
    const text = offline
      ? say('said.offline', { name })
      : say('said.failed', { name, why: refusalText(trouble, language) })
    return (
      <div class="today-failed">
        <SaidLine said={{ text, kept: false, inLedger: false, trouble: true }} language={language} />
        {again && (
          <button type="button" class="button" onClick={again}>
            {say('again')}
          </button>
        )}
      </div>
    )
  }
  const text =
    what === 'logged' ? say('said.logged', { name, n: happened.people ?? 1 }) : doneText(what, name, language)
  return <SaidLine said={{ text, kept: true, inLedger: true, ...(undo && { undo }) }} language={language} />
}

function doneText(what: Exclude<Happened['what'], 'logged'>, name: string, language: Language): string {
  const text = todayTexts[language]
  switch (what) {
    case 'ticked':
      return text.saved(name)
    case 'undone':
      return text.undone
    case 'approved':
      return text.approved(name)
    case 'declined':
      return text.declined(name)
  }
}
