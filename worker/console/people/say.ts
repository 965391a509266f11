import { type PeopleKey, peopleTexts } from '#shared/i18n/console.people.ts'
import { useTexts } from '../app/texts.ts'
import type { Values } from '../models/say.ts'

export type PeopleSay = (key: PeopleKey, values?: Values) => string

/** The reader's language, and texts of the room of people in it. */
export const usePeopleSay = () => useTexts(peopleTexts)
