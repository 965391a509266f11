import { settingsTexts } from '#shared/i18n/console.settings.ts'
import { useTexts } from '../app/texts.ts'

/** The reader's language, and the texts of the settings in it. */
export const useSettingsSay = () => useTexts(settingsTexts)
export type SettingsSay = ReturnType<typeof useSettingsSay>['say']
