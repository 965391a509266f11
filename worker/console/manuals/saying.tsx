import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { languages, read, type Text } from '#shared/process/text.ts'
import { useManualSay } from './say.ts'

/** Whether a manual is read in the reader's language alone, or with the other one beside it. */
export const InBoth = createContext(false)

/** A text of a manual; with the other language below where both are wanted. */
export function Saying({ text }: { text: Text }) {
  const { language } = useManualSay()
  const both = useContext(InBoth)
  const other = languages.find((one) => one !== language)
  const beside = other && text[other]
  return (
    <>
      {read(text, language)}
      {both && beside !== undefined && beside !== read(text, language) && (
        <span class="saying-other" lang={other}>
          {beside}
        </span>
      )}
    </>
  )
}
