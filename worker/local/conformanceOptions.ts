import { parseArgs } from 'node:util'

export interface ConformanceOptions {
  files: string[]
  /** The key of a template, or a file of YAML or JSON. */
  manual: string
  zone: string | undefined
  cases: 'closed' | 'open' | undefined
  encoding: string
  /** A JSON file { columns?, activities?, inbound?, outbound? }: what columns and names of the log mean. */
  mapping: string | undefined
  partial: boolean
}

const usage =
  'npm run conformance -- [--manual KEY|FILE] [--mapping FILE] [--zone Asia/Shanghai] [--cases closed|open] [--encoding gb18030] [--partial] LOG…'

/** What stands behind `npm run conformance --`. Throws a readable line for anything else. */
export function readConformanceOptions(args: string[]): ConformanceOptions {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      manual: { type: 'string', default: 'general-b2b' },
      mapping: { type: 'string' },
      zone: { type: 'string' },
      cases: { type: 'string' },
      encoding: { type: 'string', default: 'utf-8' },
      partial: { type: 'boolean', default: false },
    },
  })
  const { cases } = values
  if (positionals.length === 0) throw new Error(usage)
  if (cases !== undefined && cases !== 'closed' && cases !== 'open')
    throw new Error(`--cases is closed or open\n${usage}`)
  return { ...values, files: positionals, zone: values.zone, mapping: values.mapping, cases }
}
