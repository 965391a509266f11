import type { DraftFault, DraftFinding } from '#shared/api/drafts.ts'
import type { Fault } from '#shared/api/problem.ts'
import { lint } from '#shared/process/manual/lint/lint.ts'
import { parseManual } from '#shared/process/manual/parse.ts'
import type { Manual } from '#shared/process/manual/schema.ts'
import { importYaml } from '#shared/process/manual/yaml/import.ts'
import { locate } from '#shared/process/manual/yaml/locate.ts'
import { languages, read, type Text } from '#shared/process/text.ts'

/** A manual as somebody hands it in: as a document or as text. */
export interface Submitted {
  manual?: unknown
  yaml?: string | undefined
}

export type Draft = { ok: true; manual: Manual } | { ok: false; faults: DraftFault[] }

export function readDraft({ manual, yaml }: Submitted): Draft {
  return yaml === undefined ? parseManual(manual) : importYaml(yaml)
}

/** What lint says of a draft that can be read; of text with line and column. */
export function findingsIn(manual: Manual, yaml: string | undefined): DraftFinding[] {
  const find = yaml === undefined ? () => ({}) : locate(yaml)
  return lint(manual).map(({ rule, level, at, reason, suggestion }) => ({
    rule,
    level,
    at,
    ...find(at),
    reason: inBoth(reason),
    suggestion: inBoth(suggestion),
  }))
}

/** Why a draft cannot be published, as faults of the request that brought it. */
export function faultsOf(found: readonly DraftFault[]): Fault[] {
  return found.map(({ at, line, column, expected }) => ({
    at: line === undefined ? `manual.${at}` : `yaml:${line}:${column} ${at}`.trimEnd(),
    expected,
  }))
}

export function errorsIn(findings: readonly DraftFinding[]): DraftFault[] {
  return findings
    .filter(({ level }) => level === 'error')
    .map(({ rule: _rule, level: _level, reason, suggestion, ...place }) => ({
      ...place,
      expected: `${reason.en} ${suggestion.en}`,
    }))
}

export function inBoth(text: Text): { 'zh-CN': string; en: string } {
  const [zh, en] = languages
  return { [zh]: read(text, zh), [en]: read(text, en) }
}
