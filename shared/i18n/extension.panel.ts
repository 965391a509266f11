import type { Language } from '../process/text.ts'
import { english } from './extension.panel.en.ts'
import { chinese } from './extension.panel.zh-CN.ts'

/** Every text of the panel, in the reader's language. */
export interface PanelTexts {
  panel: string
  open: string
  fold: string
  back: string
  more: string
  stageOf: (place: number, of: number) => string
  score: string
  owner: (name: string) => string
  outline: (owner: string) => string
  next: string
  allDone: (to: string) => string
  closedAs: (outcome: string) => string
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
  advance: (to: string) => string
  waiting: (count: number) => string
  kept: string
  inLedger: string
  which: string
  whichHint: string
  closed: string
  unknown: string
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
  nothingMissing: (to: string) => string
  gate: (gate: string) => string
  lastKnown: string
  strongest: Record<string, string>
  who: (names: string) => string
  exception: string
  contest: string
  asked: string
  reason: string
  reasonHint: string
  send: string
  notNow: string
  passWithReason: string
  overdue: string
  offline: string
  offlineHint: string
  signedOut: string
  signedOutHint: string
  signIn: string
  pageChanged: string
  pageChangedHint: string
  updateNeeded: string
  updateNeededHint: string
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
    lost: (step: string, why: string) => string
  }
  by: (when: string) => string
  stageBy: (when: string) => string
  left: (when: string) => string
  late: (days: number, hours: number) => string
  channel: Record<string, string>
}

export const panelTexts: Record<Language, PanelTexts> = { 'zh-CN': chinese, en: english }
