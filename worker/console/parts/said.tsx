import { type ComponentChildren, Fragment } from 'preact'
import type { ConsoleKey } from '#shared/i18n/console.texts.ts'
import { useSay } from '../app/place.tsx'
import { pieces } from '../models/say.ts'

/** A sentence whose holes are filled with figures and links. `n` chooses the plural. */
export function Said({ of, with: holes }: { of: ConsoleKey; with: Readonly<Record<string, ComponentChildren>> }) {
  const { language } = useSay()
  return <>{pieces(language, of, holes).map((piece) => ('hole' in piece ? holes[piece.hole] : piece.text))}</>
}

/** Parts of a sentence one after the other. */
export function Listed({ all }: { all: readonly ComponentChildren[] }) {
  const { say } = useSay()
  return (
    <>
      {all.map((one, place) => (
        <Fragment key={place}>
          {place > 0 && say('words.join')}
          {one}
        </Fragment>
      ))}
    </>
  )
}
