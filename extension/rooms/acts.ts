/** What the card offers beside its checklist. */

/** Who has a part in the deal, and what the reader can change about that. */
export interface PeopleCard {
  members: MemberCard[]
  /** Roles that the reader can give a colleague here. */
  roles: { key: string; name: string }[]
  handOver: boolean
  /** Who is away, and who acts in their place until then. */
  standIns: { absent: string; delegate: string; until: number }[]
  /** Who is away while the reader acts in their place; until when, as far as that was told. */
  standsInFor?: { name: string; until?: number }
}

export interface MemberCard {
  user: string
  name: string
  role: string
  until?: number
  leave: boolean
}

/** Who could be given a part; nothing when neither the server nor this device could say. */
export interface Colleagues {
  colleagues: { user: string; name: string; team: string }[]
}

export const talkWays = ['out', 'in', 'meeting'] as const
/** A call out, a call in, a meeting. */
export type TalkWay = (typeof talkWays)[number]

/** A call or a meeting to log: which way is likely, and which open steps it could settle. */
export interface TalkCard {
  likely: TalkWay
  steps: { key: string; name: string; ways: TalkWay[] }[]
  /** The step that this way settles by the manual's own rule. */
  ticks: Partial<Record<TalkWay, string>>
}

/** What the panel may ask beside the checklist. `from` is the stage that was shown. */
export type ActAsk =
  | { type: 'return'; from: string; to: string; reason?: string }
  | { type: 'reopen'; reason: string }
  | { type: 'colleagues' }
  /** `until` is a moment. */
  | { type: 'join'; user: string; role: string; until?: number }
  | { type: 'leave'; user: string }
  | { type: 'hand over'; to: string }
  | { type: 'log talk'; way: TalkWay; step?: string; when?: number }
  | { type: 'note step'; step: string; text: string }
  /** Takes the log of the open message to another deal, and the thread with it. */
  | { type: 'move log'; to: string }
