import type { Guarded, PhraseRoom } from '../rooms/phrases.ts'
import { shows, type Verdict } from './verdict.ts'

/** What is known of the draft that is open: its rules, the last verdict, and the text for which the rep gave a reason. */
export interface Held {
  guarded?: Guarded
  verdict?: Verdict
  waived?: { of: string; reason: string } | undefined
  /** The text whose press was stopped last, and whether that stop is open. */
  stopped?: { of: string; open: boolean }
}

/** An open stop does not outlive its rules, nor a reason the draft that it was given for. */
export function turnTo(guarded: Guarded, held: Held): void {
  if (held.stopped) held.stopped.open = false
  if (guarded.context !== held.guarded?.context) {
    delete held.stopped
    delete held.waived
  }
  if (!guarded.phrases) delete held.verdict
  held.guarded = guarded
}

/** Lets the panel know, as far as somebody should see it. */
export function show(room: PhraseRoom, { guarded, verdict, stopped, waived }: Held): void {
  if (guarded?.phrases && verdict?.rules === guarded.phrases)
    room.state = {
      context: guarded.context,
      findings: verdict.findings.filter(shows),
      stopped: stopped?.open === true && stopped.of === verdict.of,
      waived: waived?.of === verdict.of,
    }
  else delete room.state
  for (const listener of [...room.listeners]) listener()
}
