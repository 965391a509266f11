import { siteTexts } from '#shared/i18n/console.sites.ts'
import { useTexts } from '../app/texts.ts'

/** The reader's language, and texts of the page of sites in it. */
export const useSiteSay = () => useTexts(siteTexts)
