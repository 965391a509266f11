import type { App } from '#worker/serve.ts'
import { acknowledgements } from './acknowledgements.ts'
import { adapters } from './adapters.ts'
import { alerts } from './alerts.ts'
import { apiKeys } from './apiKeys.ts'
import { audit } from './audit.ts'
import { auth } from './auth.ts'
import { board } from './board.ts'
import { calendars } from './calendars.ts'
import { cases } from './cases.ts'
import { chain } from './chain.ts'
import { choices } from './choices.ts'
import { commands } from './commands.ts'
import { conformance } from './conformance.ts'
import { deals } from './deals.ts'
import { delegations } from './delegations.ts'
import { departed } from './departed.ts'
import { docs } from './docs.tsx'
import { drafts } from './drafts.ts'
import { exports } from './export.ts'
import { figures } from './figures.ts'
import { founding } from './founding.ts'
import { health } from './health.ts'
import { invitations } from './invitations.ts'
import { jobs } from './jobs.ts'
import { joining } from './joining.ts'
import { lossDeals } from './lossDeals.ts'
import { manuals } from './manuals.ts'
import { notes } from './notes.ts'
import { obligations } from './obligations.ts'
import { document } from './openapi.ts'
import { organisation } from './organisation.ts'
import { people } from './people.ts'
import { peopleIndex } from './peopleIndex.ts'
import { practice } from './practice.tsx'
import { pulse } from './pulse.ts'
import { reps } from './reps.ts'
import { restoring } from './restore.ts'
import { retention } from './retention.ts'
import { rulings } from './rulings.ts'
import { scores } from './scores.ts'
import { scripts } from './scripts.ts'
import { session } from './session.ts'
import { sites } from './sites.ts'
import { stored } from './stored.ts'
import { teams } from './teams.ts'
import { templates } from './templates.ts'
import { today } from './today.ts'
import { versions } from './versions.ts'

/** Every resource that is served, one file each. */
export const routes: readonly ((app: App) => void)[] = [
  auth,
  session,
  organisation,
  people,
  invitations,
  joining,
  delegations,
  apiKeys,
  teams,
  calendars,
  peopleIndex,
  deals,
  scores,
  obligations,
  today,
  pulse,
  commands,
  versions,
  manuals,
  drafts,
  acknowledgements,
  templates,
  scripts,
  sites,
  chain,
  alerts,
  board,
  reps,
  figures,
  departed,
  lossDeals,
  choices,
  cases,
  rulings,
  jobs,
  conformance,
  notes,
  adapters,
  exports,
  restoring,
  stored,
  audit,
  retention,
  founding,
  health,
  document,
  docs,
  practice,
]
