import { anyPage } from './anyPage.ts'
import { gmail } from './gmail.ts'
import { hubspot } from './hubspot.ts'
import { outlook } from './outlook.ts'
import { practiceMailbox } from './practiceMailbox.ts'
import { qqMail } from './qqMail.ts'
import { roundcube } from './roundcube.ts'
import { salesforce } from './salesforce.ts'
import type { Adapter } from './schema.ts'
import { tryton } from './tryton.ts'

/** Every site in the product, in the order in which a page is asked whether it is one. */
export const sites: readonly Adapter[] = [
  gmail,
  outlook,
  qqMail,
  hubspot,
  salesforce,
  roundcube,
  tryton,
  practiceMailbox,
  anyPage,
]

/** The sites that a page of this origin may be: those whose hosts it is one of, and those that anybody may host. */
export function sitesFor(origin: string, among: readonly Adapter[] = sites): Adapter[] {
  const host = /^https?:\/\/([^/:]+)/.exec(origin)?.[1]
  return among.filter(({ hosts }) => !hosts || (host !== undefined && hosts.some((each) => isHost(host, each))))
}

function isHost(host: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern
}
