import type { Attribute } from '../process/manual/schema.ts'
import type { Language } from '../process/text.ts'
import { english } from './extension.panel.en.ts'
import { chinese } from './extension.panel.zh-CN.ts'
import type { PillTexts } from './extension.pill.ts'

/** Every text of the panel, in the reader's language. */
export interface PanelTexts extends PillTexts {
  panel: string
  fold: string
  back: string
  more: string
  score: string
  owner: (name: string) => string
  outline: (owner: string) => string
  next: string
  allDone: (to: string) => string
  done: string
  markDone: (step: string) => string
  earlier: string
  earlierTitle: (step: string) => string
  justNow: string
  thisMorning: string
  yesterday: string
  choose: string
  save: string
  why: string
  optional: string
  waived: string
  paused: string
  times: (done: number, of: number) => string
  again: (done: number) => string
  againBy: (when: string) => string
  twoPeople: string
  secondNeeded: string
  secondIsYou: (first: string) => string
  oneOf: (ways: string) => string
  pickOne: string
  toFill: string
  fields: string
  decides: (steps: string) => string
  fillIn: string
  yes: string
  no: string
  notKnown: string
  knownApart: string
  fault: Record<Attribute['type'], string>
  doneSteps: (count: number) => string
  undo: string
  log: string
  logAlso: (step: string) => string
  loggedBy: (name: string) => string
  scripts: string
  copy: string
  copied: string
  insert: string
  noScripts: string
  proposal: (from: 'message' | 'attachment') => string
  confirmStep: (step: string) => string
  confirm: string
  notThis: (step: string) => string
  skip: (to: string) => string
  waitsFor: (who: string, to: string) => string
  ruling: (asker: string, to: string) => string
  approve: string
  decline: string
  hold: string
  holdFor: (reason: string) => string
  resume: string
  heldUntil: (when: string) => string
  waiting: (count: number) => string
  kept: string
  inLedger: string
  whichHint: string
  closed: string
  unknownHint: (who: string) => string
  proposed: string
  link: string
  linkTo: string
  search: string
  nothingFound: string
  newDeal: string
  dealName: string
  dealNameHint: string
  manual: string
  person: (who: string) => string
  openDeal: string
  never: string
  neverPerson: string
  neverThread: string
  otherDeal: string
  noneOfThese: string
  closeDeal: string
  closeAs: (outcome: string) => string
  missing: (count: number, to: string) => string
  missingToClose: (count: number, outcome: string) => string
  nothingMissing: (to: string) => string
  nothingMissingToClose: (outcome: string) => string
  gate: (gate: string) => string
  lastKnown: string
  strongest: Record<string, string>
  who: (names: string) => string
  exception: string
  contest: string
  asked: string
  approvalOf: (role: string) => string
  askApproval: string
  approvalReason: string
  approvalAsked: (names: string) => string
  approvalRefused: (name: string) => string
  reason: string
  reasonHint: string
  send: string
  notNow: string
  checkAgain: string
  passWithReason: string
  overdue: string
  offlineHint: string
  signedOutHint: string
  signIn: string
  pageChangedHint: string
  updateNeededHint: string
  tooOldHint: string
  /** What was not taken, as a new click. */
  doAgain: string
  /** Follows what was lost: how the rest of what was sent with it fared. */
  others: (taken: number, of: number) => string
  line: {
    logged: (people: number) => string
    loggedAndTicked: (people: number, step: string) => string
    done: (step: string) => string
    undone: string
    advanced: string
    asked: string
    refused: string
    already: (by: string) => string
    linked: string
    opened: string
    closed: string
    filled: (field: string) => string
    held: string
    resumed: string
    approved: string
    declined: string
    lost: (step: string, why: string) => string
    unkept: string
  }
  stageBy: (when: string) => string
  left: (when: string) => string
  channel: Record<string, string>
}

export const panelTexts: Record<Language, PanelTexts> = { 'zh-CN': chinese, en: english }
