import type { App } from '#worker/serve.ts'
import { auth } from './auth.ts'
import { board } from './board.ts'
import { cases } from './cases.ts'
import { commands } from './commands.ts'
import { conformance } from './conformance.ts'
import { deals } from './deals.ts'
import { health } from './health.ts'
import { manuals } from './manuals.ts'
import { document } from './openapi.ts'
import { peopleIndex } from './peopleIndex.ts'
import { practice } from './practice.tsx'
import { reps } from './reps.ts'
import { scores } from './scores.ts'
import { session } from './session.ts'

/** Every resource that is served, one file each. */
export const routes: readonly ((app: App) => void)[] = [
  auth,
  session,
  peopleIndex,
  deals,
  scores,
  commands,
  manuals,
  board,
  reps,
  cases,
  conformance,
  health,
  document,
  practice,
]
