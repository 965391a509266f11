import type { Erasing, Kept, LeavingKey, Readers } from '#shared/api/leaving.ts'
import type { Language } from '#shared/process/text.ts'
import { en } from './trust.en.ts'
import { zhCN } from './trust.zh-CN.ts'

/** What the public page on data says. */
export interface TrustTexts {
  title: string
  other: string
  lead: string
  permissions: { title: string; columns: readonly [string, string]; hosts: string; reasons: Record<string, string> }
  leaving: {
    title: string
    note: string
    columns: readonly [string, string, string, string, string, string]
    rows: Record<LeavingKey, { what: string; why: string }>
    nowhere: string
    kept: Record<Kept, string>
    readers: Record<Readers, string>
    erase: Record<Erasing, string>
  }
  sections: readonly { title: string; points: readonly string[] }[]
  foot: (version: string) => string
}

export const trustTexts: Record<Language, TrustTexts> = { 'zh-CN': zhCN, en }
