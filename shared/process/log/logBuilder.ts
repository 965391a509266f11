import type { Value } from '../ledger/event.ts'
import type { Manual } from '../manual/schema.ts'
import { Column } from './column.ts'
import { type Closed, endings } from './endings.ts'
import type { EventLog, LogActivity, Meant } from './eventLog.ts'
import { KnownValues } from './knownValues.ts'
import { Names } from './names.ts'
import { packed } from './packed.ts'

/** One event on its way into a log. */
export interface LogEvent {
  case: string
  activity: string
  at: number | undefined
  actor?: string | undefined
  row: number
}

/** Takes events in any order and packs them. */
export class LogBuilder {
  readonly #manual: Manual
  readonly #means: (activity: string) => Meant
  readonly #cases = new Names()
  readonly #activities: LogActivity[] = []
  readonly #names = new Names()
  readonly #actors = new Names()
  readonly #values = new KnownValues()
  readonly #case = new Column('whole')
  readonly #activity = new Column('whole')
  readonly #at = new Column('double')
  readonly #row = new Column('whole')
  readonly #actor = new Column('whole')

  /** `means` says of each name what it stands for; it is asked once a name. */
  constructor(manual: Manual, means: (activity: string) => Meant) {
    this.#manual = manual
    this.#means = means
  }

  get events(): number {
    return this.#case.length
  }

  add({ case: ofCase, activity, at, actor, row }: LogEvent): void {
    this.#case.push(this.#cases.number(ofCase))
    this.#activity.push(this.#activityOf(activity))
    this.#at.push(at ?? Number.NaN)
    this.#row.push(row)
    this.#actor.push(actor === undefined ? 0 : this.#actors.number(actor) + 1)
  }

  /** An attribute's value, known from a moment on; of several the one of the latest moment counts, then of the later row. */
  know(ofCase: string, attribute: string, value: Value, at: number | undefined): void {
    this.#values.set(this.#cases.number(ofCase), attribute, value, at ?? Number.NEGATIVE_INFINITY)
  }

  has(ofCase: string): boolean {
    return this.#cases.find(ofCase) !== undefined
  }

  /** `closed` says which cases are over. */
  finish(closed: Closed = 'told'): EventLog {
    const cases = this.#cases.all
    const events = packed(cases.length, {
      case: this.#case,
      activity: this.#activity,
      at: this.#at,
      row: this.#row,
      actor: this.#actor,
    })
    const log = { manual: this.#manual, activities: this.#activities, actors: this.#actors.all, cases, ...events }
    return {
      ...log,
      ...endings(log, closed),
      values: (ofCase) => this.#values.of(ofCase),
      entries: this.#activities.some(({ means }) => means.is === 'entry'),
    }
  }

  #activityOf(name: string): number {
    const number = this.#names.number(name)
    if (number === this.#activities.length)
      this.#activities.push({ name: this.#names.all[number] ?? name, means: this.#means(name) })
    return number
  }
}
