import type { ChangeLine } from '#shared/api/manuals.ts'
import { changeText } from '#shared/i18n/diff.ts'
import { diff } from '#shared/process/diff/diff.ts'
import type { Manual } from '#shared/process/manual/schema.ts'

/** What one manual changes against another, each with its sentence in both languages. */
export function changesOf(before: Manual, after: Manual): ChangeLine[] {
  return diff(before, after).map((change) => ({
    ...change,
    sentence: { 'zh-CN': changeText(change, 'zh-CN'), en: changeText(change, 'en') },
  }))
}
