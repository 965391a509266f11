import type { Status } from '#shared/process/obligations/obligation.ts'
import type { PeopleCard, TalkCard } from './acts.ts'

/** A deal as its card shows it. */
export interface DealCard {
  deal: string
  name: string
  owner: string
  ownerId: string
  mine: boolean
  stages: { key: string; name: string; done: boolean; now: boolean }[]
  stage: { key: string; name: string; place: number; of: number; due?: number; paused?: boolean }
  next?: ItemCard
  items: ItemCard[]
  proposals: Proposal[]
  /** What can be known of the deal, in the manual's order. */
  fields: FieldCard[]
  advance?: WayCard
  /** Ways past the next stage that the manual allows this deal. */
  skips: WayCard[]
  /** Ways back that the manual allows this deal. */
  returns: WayCard[]
  /** Its record was seen to leave a stage in which something is open; what was done `before` can be added, at best until then. */
  elsewhere?: { before: number; stage: string; left: string; open: { step?: string; name: string }[]; until?: number }
  /** The deal stands still, at most until then. */
  held?: { since: number; until: number; reason?: string }
  /** What the deal could wait for; none: it cannot be put on hold. */
  pauses: { key?: string; name?: string }[]
  /** Somebody asks the reader to let the stage be left. */
  ruling?: { approval: string; toName: string; asker: string }
  closes: { key: string; name: string }[]
  outcome?: string
  /** Closed, it can be taken up again. */
  reopen: boolean
  people: PeopleCard
  talk?: TalkCard
  score: number | null
  seq: number
}

/** A way out of the stage: open, or first something is missing. `waits`: who was asked to approve it. */
export interface WayCard {
  to: string
  toName: string
  ready: boolean
  waits?: string
}

export type ItemCard = StepCard | ChoiceCard

export interface StepCard {
  kind: 'step'
  key: string
  name: string
  why: string
  help?: string
  required: boolean
  done: boolean
  status: Status
  /** The reader can say here that it is done. */
  tick: boolean
  due?: number
  /** Its clock stands still with the deal. */
  paused?: boolean
  doneAt?: number
  doneBy?: string
  /** The latest command that did it, as far as Undo can take it back from here. */
  command?: string
  role?: string
  /** The fields that are filled in where it is done. */
  fields: string[]
  /** Asked more than once: how often it was done, of how many times; `again`: and once more by its due moment. */
  times?: { done: number; of: number; again: boolean }
  /** It takes two people: who was the first, empty when that was the reader. */
  pair?: { first?: string }
}

/** One of several ways to meet what the stage asks; doing the first step of one picks it. */
export interface ChoiceCard {
  kind: 'choice'
  key: string
  name: string
  why?: string
  status: Status
  tick: boolean
  due?: number
  paused?: boolean
  oneOf: { step: string; name: string; why: string }[]
}

/** The open message would show that this was done: a proposal, with the place where it was seen. */
export interface Proposal {
  step: string
  name: string
  from: 'message' | 'attachment'
}

/** Something that can be known of a deal. */
export interface FieldCard {
  key: string
  name: string
  type: 'number' | 'text' | 'date' | 'boolean' | 'choice'
  unit?: string
  values?: { value: string; name: string }[]
  value?: string | number | boolean
  /** It is known, but personal: it lies apart and is not shown. */
  apart?: boolean
  /** The stage asks for it, and it is not known yet. */
  wanted: boolean
  /** Names of steps that nobody can tell whether they are asked, before this is known. */
  decides: string[]
}
