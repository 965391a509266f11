import type { Activity, Evidence } from '#shared/process/ledger/event.ts'
import type { Step } from '#shared/process/manual/step.ts'
import type { Sale } from './sale.ts'

const minute = 60_000

/** How well a step is shown: by the best evidence that it asks for, or by the rep's word alone. */
export type Proof = 'best' | 'word'

/** Puts a step as done into a sale, in the way in which a rep would do it in the extension. */
export function doStep(sale: Sale, step: Step, at: number, proof: Proof): void {
  const actor = sale.joined.get(step.role ?? '')?.id ?? sale.seller.id
  if (proof === 'word') say(sale, step, at, actor, { kind: 'word' })
  else if (step.ticks) log(sale, at, actor, activityOf(sale, step), step.key)
  else if (step.kind === 'email') {
    const activity = activityOf(sale, step)
    log(sale, at, actor, activity)
    say(sale, step, at + minute, actor, { kind: step.evidence[0] ?? 'word', activity: activity.activity })
  } else say(sale, step, at, actor, { kind: step.evidence[0] ?? 'word' })
}

/** A message or a call beside the steps, logged because it happened. */
export function chat(sale: Sale, at: number): void {
  const kind = sale.random.chance(0.8) ? 'email' : 'call'
  const direction = sale.random.chance(0.55) ? 'in' : 'out'
  log(sale, at, sale.seller.id, activity(sale, kind, direction))
}

/** A tick on the wrong step, taken back a minute later. */
export function slip(sale: Sale, step: Step, at: number): void {
  const evidence = { kind: 'word' } as const
  const command = sale.line.add(at, sale.seller.id, { type: 'do step', step: step.key, evidence })
  sale.line.add(at + minute, sale.seller.id, { type: 'undo', command })
}

function log(sale: Sale, at: number, actor: string, activity: Activity, tick?: string): void {
  const ticked = tick === undefined ? {} : { tick }
  sale.line.add(at, actor, { type: 'log activity', ...activity, happenedAt: at, ...ticked })
}

function say(sale: Sale, step: Step, at: number, actor: string, evidence: Evidence): void {
  sale.line.add(at, actor, { type: 'do step', step: step.key, evidence, happenedAt: at })
}

/** Answers that only the customer can give come in; everything else goes out. */
const fromCustomer = ['meeting-booked', 'needs-confirmation']

function activityOf(sale: Sale, step: Step): Activity {
  const kind = step.ticks?.kind ?? 'email'
  const direction = step.ticks?.direction ?? (fromCustomer.includes(step.key) ? 'in' : 'out')
  return { ...activity(sale, kind, direction), attachments: step.ticks?.attachment?.slice(0, 1) ?? [] }
}

function activity(sale: Sale, kind: Activity['kind'], direction: 'in' | 'out'): Activity {
  const id = `${sale.line.deal}-${sale.random.hex(8)}`
  const people = { persons: sale.persons, people: sale.persons.length, attachments: [] }
  if (kind !== 'email') return { activity: id, kind, ...people, keys: {} }
  return { activity: id, kind, direction, ...people, keys: { k1: sale.random.hex(64) } }
}
