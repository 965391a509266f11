import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Card } from '#extension/rooms/card.ts'
import type { Door } from '#extension/rooms/door.ts'
import { type ActTexts, actTexts } from '#shared/i18n/extension.acts.ts'
import { type PanelTexts, panelTexts } from '#shared/i18n/extension.panel.ts'
import type { Language } from '#shared/process/text.ts'
import type { Model, State } from './model.ts'

/** What every part of the panel draws with. */
export interface Drawing {
  model: Model
  state: State
  card: Card
  texts: PanelTexts
  acts: ActTexts
  language: Language
  now: number
  door: Pick<Door, 'insert' | 'editor' | 'phrases' | 'keepClear'>
}

export const DrawingContext = createContext<Drawing | undefined>(undefined)

export function useDrawing(): Drawing {
  const drawing = useContext(DrawingContext)
  if (!drawing) throw new Error('drawn outside the panel')
  return drawing
}

export function actTextsOf(card: Card): ActTexts {
  return actTexts[card.language]
}

export function textsOf(card: Card): PanelTexts {
  return panelTexts[card.language]
}
