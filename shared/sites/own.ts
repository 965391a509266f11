import { sites } from './list.ts'
import { Adapter } from './schema.ts'

/** A fault of an organisation's own adapter: where it stands, and what was expected there. */
export interface AdapterFault {
  at: string
  expected: string
}

export type OwnAdapter = { ok: true; adapter: Adapter } | { ok: false; faults: AdapterFault[] }

/**
 * An organisation's own adapter out of the text that was signed. One of a built-in id replaces it and may only narrow its
 * hosts; one of another id names its hosts. Nothing may be read inside a message's body or out of a password field.
 */
export function ownAdapter(document: string): OwnAdapter {
  const json = jsonOf(document)
  if (json === undefined) return { ok: false, faults: [{ at: 'document', expected: 'JSON' }] }
  const parsed = Adapter.safeParse(json)
  if (!parsed.success)
    return {
      ok: false,
      faults: parsed.error.issues.map(({ path, message }) => ({ at: path.join('.') || 'document', expected: message })),
    }
  const adapter = parsed.data
  const faults = [...hostFaults(adapter), ...readingFaults(adapter)]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, adapter }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function hostFaults({ id, hosts }: Adapter): AdapterFault[] {
  if (!hosts?.length)
    return [{ at: 'hosts', expected: 'the hosts of this site: an own adapter is for no page of everywhere' }]
  const built = sites.find((site) => site.id === id)
  if (!built?.hosts) return []
  const wider = hosts.filter((host) => !built.hosts?.some((each) => within(host, each)))
  return wider.map((host) => ({ at: 'hosts', expected: `within ${built.hosts?.join(', ')}, but there is ${host}` }))
}

/** `a.b.c` and `*.b.c` lie within `*.b.c`; a name lies within itself alone. */
function within(host: string, pattern: string): boolean {
  return host === pattern || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)))
}

/** The engine keeps what lies in a body apart wherever `bodies` names it; here a selector that reaches in is refused. */
function readingFaults({ anchors, bodies, id }: Adapter): AdapterFault[] {
  const named = [...bodies, ...(sites.find((site) => site.id === id)?.bodies ?? [])]
  const missing = (sites.find((site) => site.id === id)?.bodies ?? []).filter((body) => !bodies.includes(body))
  return [
    ...missing.map((body) => ({ at: 'bodies', expected: `${body}, which the built-in adapter names` })),
    ...Object.entries(anchors).flatMap(([name, anchor]) =>
      anchor.flatMap(({ css }, at) => {
        if (/password/i.test(css)) return [{ at: `anchors.${name}.${at}.css`, expected: 'no password field' }]
        const reached = named.find((body) => new RegExp(`${escaped(body)}[\\s>+~]+\\S`).test(css))
        return reached ? [{ at: `anchors.${name}.${at}.css`, expected: `nothing inside ${reached}` }] : []
      }),
    ),
  ]
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
