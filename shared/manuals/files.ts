import type { TemplateLine, TemplateView } from '#shared/api/templates.ts'
import { Manual } from '#shared/process/manual/schema.ts'
import { exportYaml } from '#shared/process/manual/yaml/export.ts'
import { templates } from './list.ts'

/** Where the templates lie among the files that are served, and what each file says. */
export interface TemplateFile {
  path: `templates/${string}.json`
  content: string
}

/**
 * The templates as files, made when the console is built: together they are half as large as the Worker, which need not carry
 * them about. `templates/list.json` names them all.
 */
export function templateFiles(): TemplateFile[] {
  const views = templates.map(({ manual, forWhom }): TemplateView => {
    const whole = Manual.parse(manual)
    const { key, name, summary, stages } = whole
    const line = { key, name, summary, forWhom, stages: stages.map((stage) => ({ key: stage.key, name: stage.name })) }
    return { ...line, manual: whole, yaml: exportYaml(whole) }
  })
  const lines = views.map(({ manual: _manual, yaml: _yaml, ...line }): TemplateLine => line)
  return [
    { path: 'templates/list.json', content: JSON.stringify({ templates: lines }) },
    ...views.map((view): TemplateFile => ({ path: `templates/${view.key}.json`, content: JSON.stringify(view) })),
  ]
}
