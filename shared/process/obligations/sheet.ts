import type { Doing } from '../ledger/state.ts'
import type { Visit } from '../ledger/visit.ts'
import { attributesIn } from '../manual/condition.ts'
import type { Stage } from '../manual/stage.ts'
import type { ChoicePlace, StepPlace } from '../manual/structure.ts'
import { changesIn, type DateReading, dateReadings, type Reading, readings, type Span } from './asked.ts'
import { type ChoiceStanding, choiceSpans, choiceStanding, nothingAsked } from './choice.ts'
import { counted } from './counted.ts'
import type { Judging } from './judging.ts'
import type { Turn } from './turn.ts'
import { ownSpans, turnsOf } from './turns.ts'

/** What a sheet is made from: a stage's visit, or the closing of a deal with the steps that its outcome asks. */
export interface SheetInput {
  judging: Judging
  visit: Visit
  stage: Stage | undefined
  places: readonly StepPlace[]
  choicePlaces: readonly ChoicePlace[]
  /** By step: whether it is asked as required. */
  required: readonly boolean[]
  doings: (step: string) => readonly Doing[]
  /** What was done before is out of order. */
  begins: number
  /** How many times its steps were asked before under the same keys. */
  earlier: number
}

const nothing: readonly never[] = []

/**
 * One visit under judgement: its steps and choices look at one another, and each thing is worked out once, when it is first
 * asked for. What would need itself (a circle of clocks, which no sound manual has) is taken as not asked.
 */
export class Sheet {
  readonly input: SheetInput
  readonly judging: Judging
  readonly visit: Visit
  readonly places: readonly StepPlace[]
  readonly required: readonly boolean[]
  /** The whole visit. */
  readonly whole: readonly Span[]
  private readonly done: (readonly Doing[])[] = []
  private readonly asked: (readonly Span[] | undefined)[] = []
  private readonly turned: (readonly Turn[] | undefined)[] = []
  private readonly chosen: ChoiceStanding[] = []
  private readonly read = new Map<string, readonly Reading[]>()

  constructor(input: SheetInput) {
    this.input = input
    this.judging = input.judging
    this.visit = input.visit
    this.places = input.places
    this.required = input.required
    this.whole = [{ from: input.visit.entered, until: Number.POSITIVE_INFINITY }]
  }

  place(index: number): StepPlace {
    const place = this.places[index]
    if (!place) throw new RangeError(`no step ${index} in ${this.visit.stage}`)
    return place
  }

  /** The key of what is asked: stage/visit/what, with its occurrence from the second on. */
  key(what: string, number = 1): string {
    const key = `${this.visit.stage}/${this.visit.n}/${what}`
    const occurrence = number + this.input.earlier
    return occurrence === 1 ? key : `${key}/${occurrence}`
  }

  /** The standing doings of a step, earliest first. */
  doings(index: number): readonly Doing[] {
    const doings = this.done[index] ?? this.input.doings(this.place(index).step.key)
    this.done[index] = doings
    return doings
  }

  /** Those that count: with four eyes from the second person's on. */
  counted(index: number): readonly Doing[] {
    return counted(this.place(index).step, this.doings(index))
  }

  /** The stretches in which a step was asked; frozen when the visit is left. */
  spans(index: number): readonly Span[] {
    const known = this.asked[index]
    if (known) return known
    const { step, choice, branch } = this.place(index)
    const given = choice === undefined ? this.whole : choiceSpans(this.choice(choice), branch ?? 0, index)
    const spans = ownSpans(this, step, given)
    this.asked[index] = spans
    return spans
  }

  /** The times that a step is asked, in their order; none: it is not asked. */
  turns(index: number): readonly Turn[] {
    const known = this.turned[index]
    if (known) return known
    this.turned[index] = nothing
    const turns = turnsOf(this, index)
    this.turned[index] = turns
    return turns
  }

  /** Whether a step's own condition leaves it open, at the end of the visit or now. */
  mayBeAsked(index: number): boolean {
    const { when } = this.place(index).step
    return when === undefined || this.readings(when).at(-1)?.truth.is !== false
  }

  /** How a condition stood. */
  readings(condition: string): readonly Reading[] {
    const known = this.read.get(condition)
    if (known) return known
    const moments = this.moments(attributesIn(this.judging.manual, condition))
    const made = readings(this.judging, moments, condition)
    this.read.set(condition, made)
    return made
  }

  /** What a date attribute said. */
  dates(attribute: string): readonly DateReading[] {
    return dateReadings(this.judging, this.moments([attribute]), attribute)
  }

  private moments(attributes: readonly string[]): readonly number[] {
    return changesIn(this.judging, this.visit, attributes)
  }

  /** How a choice stands, by its key. */
  choice(key: string): ChoiceStanding {
    const at = this.input.choicePlaces.findIndex((one) => one.key === key)
    const known = this.chosen[at]
    if (known) return known
    const place = this.input.choicePlaces[at]
    if (!place) throw new RangeError(`no choice ${key} in ${this.visit.stage}`)
    this.chosen[at] = nothingAsked(place)
    const standing = choiceStanding(this, place)
    this.chosen[at] = standing
    this.forget(place)
    return standing
  }

  /** What was looked at while its choice was being worked out, has to be looked at again. */
  private forget({ branches }: ChoicePlace): void {
    for (const { steps } of branches)
      for (const index of steps) {
        this.asked[index] = undefined
        this.turned[index] = undefined
      }
  }
}
