import { leaving } from '#shared/api/leaving.ts'
import { trustTexts } from '#shared/i18n/trust.ts'
import type { Language } from '#shared/process/text.ts'

/** The part of the extension's manifest that the page tells of. */
export interface Manifest {
  version: string
  permissions?: string[]
  optional_permissions?: string[]
  host_permissions?: string[]
  optional_host_permissions?: string[]
}

/** Where each language's page lies, from the server's root. */
export const places: Record<Language, { file: string; path: string }> = {
  'zh-CN': { file: 'index.html', path: '/trust' },
  en: { file: 'en.html', path: '/trust/en' },
}

/** The public page on data, in one language. Throws when the manifest asks for something that has no reason here. */
export function trustPage(manifest: Manifest, language: Language): string {
  const texts = trustTexts[language]
  const other: Language = language === 'en' ? 'zh-CN' : 'en'
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(texts.title)}</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/trust/trust.css">
</head>
<body>
<main>
<header><h1>${escaped(texts.title)}</h1><a href="${places[other].path}" lang="${other}" hreflang="${other}">${escaped(texts.other)}</a></header>
<p class="lead">${escaped(texts.lead)}</p>
${permissions(manifest, language)}
${leavingTable(language)}
<div class="sections">
${texts.sections.map(({ title, points }) => `<section><h2>${escaped(title)}</h2><ul>${points.map((point) => `<li>${escaped(point)}</li>`).join('')}</ul></section>`).join('\n')}
</div>
<footer>${escaped(texts.foot(manifest.version))}</footer>
</main>
</body>
</html>
`
}

function permissions(manifest: Manifest, language: Language): string {
  const { title, columns, hosts, reasons } = trustTexts[language].permissions
  if ((manifest.host_permissions ?? []).length > 0) throw new Error('the manifest asks for hosts at install')
  const asked = [
    ...(manifest.permissions ?? []),
    ...(manifest.optional_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ]
  const rows = asked.map((permission) => {
    const reason = reasons[permission]
    if (reason === undefined) throw new Error(`no reason in ${language} for the permission ${permission}`)
    return [`<code>${escaped(permission)}</code>`, escaped(reason)]
  })
  return `<section><h2>${escaped(title)}</h2>
${table('permissions', columns, rows)}
<p>${escaped(hosts)}</p></section>`
}

function leavingTable(language: Language): string {
  const { title, note, columns, rows, nowhere, kept, readers, erase } = trustTexts[language].leaving
  const lines = leaving.map((one) => [
    escaped(rows[one.key].what),
    escaped(rows[one.key].why),
    one.tables.length === 0 ? escaped(nowhere) : one.tables.map((name) => `<code>${escaped(name)}</code>`).join(' '),
    escaped(kept[one.kept]),
    escaped(readers[one.readers]),
    escaped(erase[one.erase]),
  ])
  return `<section><h2>${escaped(title)}</h2>
${table('leaving', columns, lines)}
<p>${escaped(note)}</p></section>`
}

/** On a narrow screen each cell says by itself what it is. */
function table(kind: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cell = (content: string, at: number) => {
    const label = ` data-label="${escaped(columns[at] ?? '')}"`
    return at === 0 ? `<th scope="row">${content}</th>` : `<td${label}>${content}</td>`
  }
  return `<table class="${kind}"><thead><tr>${columns.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\n')}
</tbody></table>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
