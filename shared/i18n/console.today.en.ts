import type { Message } from './console.texts.ts'
import type { TodayKey } from './console.today.ts'

/** The words of the page of today that only the console says, in English. */
export const today: Readonly<Record<TodayKey, Message>> = {
  find: 'Find a deal',
  call: 'Log a call',
  meeting: 'Log a meeting',
  'find.title': 'Which step is done?',
  'call.title': 'Whom did you talk to?',
  'meeting.title': 'Whom did you meet?',
  search: 'Deal or customer',
  'deals.none': 'Nothing found. Try another word, or see all of them under “Deals”.',
  'deals.mine': 'Deals',
  other: 'Another one',
  close: 'Close',
  how: 'How did it go?',
  'way.out': 'I called',
  'way.in': 'They called',
  persons: 'With',
  settled: 'It also settled',
  'settled.none': 'Nothing, just log it',
  when: 'When',
  'when.now': 'Just now',
  'when.morning': 'This morning',
  'when.yesterday': 'Yesterday',
  'when.choose': 'Choose',
  'when.future': 'That lies ahead: only what has happened can be logged.',
  done: 'Done',
  sending: 'Logging…',
  'steps.none': 'Nothing on this deal can be ticked now.',
  'steps.look': 'Open the deal',
  'said.logged': {
    one: 'Logged on {name}: the time and {n} person, no content',
    other: 'Logged on {name}: the time and {n} people, no content',
  },
  'said.failed': '{name} is not logged yet: {why}',
  'said.offline':
    '{name} is not logged yet: no connection. Press “Try again” once you are back; the time stays that of your tap.',
  again: 'Try again',
  loading: 'Fetching the steps…',
  'loading.failed': 'The steps could not be fetched; you can log it all the same.',
}
