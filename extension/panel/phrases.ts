import { useEffect, useState } from 'preact/hooks'
import { type DraftState, type PhraseRoom, phraseRoom } from '#extension/rooms/phrases.ts'
import { type PhraseTexts, phraseTexts } from '#shared/i18n/extension.phrases.ts'
import { useDrawing } from './drawing.ts'

/** What the guard found in the draft that this card is about, as it changes; nothing beside any other view. */
export function usePhrases(): { room: PhraseRoom; draft: DraftState | undefined; phrases: PhraseTexts } {
  const { door, card, language } = useDrawing()
  const room = phraseRoom(door)
  const [, drawAgain] = useState(0)
  useEffect(() => {
    const listen = () => drawAgain((times) => times + 1)
    room.listeners.add(listen)
    return () => room.listeners.delete(listen)
  }, [room])
  const draft = room.state?.context === card.context ? room.state : undefined
  return { room, draft, phrases: phraseTexts[language] }
}
