/** The words of the organisation's settings, in English. */
export const settings = {
  title: 'Organisation',
  'lead.admin':
    'These hold for the whole organisation. Each is saved by itself; who changed what, and when, stands below.',
  'lead.auditor': 'These hold for the whole organisation. Admins change them.',
  save: 'Save',
  saved: 'Saved.',
  sending: 'Sending…',
  undo: 'Put back',
  'failed.offline':
    'The server cannot be reached, so it is not saved. What you entered is still here: check the network and try again.',
  'failed.failed': 'The server could not save it. What you entered is still here; try again later.',
  'failed.changed':
    'Somebody changed this just now; it is: {now}. What you entered is still here and not saved. To put yours in its place, save once more.',
  nothing: 'nothing',

  name: 'Name',
  'name.means': 'Shown in the account menu and in invitations.',
  'name.missing': 'Give the organisation a name of at most 120 characters.',

  secondFactor: 'Two-step sign-in',
  'secondFactor.means':
    'Besides the password, sign-in asks for a code from the phone. Whoever has not set it up does so first, within 15 minutes, and then goes on.',
  'secondFactor.nobody': 'Nobody (for trials only)',
  'secondFactor.managers': 'Managers, admins and auditors',
  'secondFactor.all': 'Everybody',

  domains: 'Own domains',
  'domains.means': 'Addresses at these domains are your own side: mail among your own never matches a deal.',
  'domains.hint': 'One per line, such as acme.com.',
  'domains.fault': 'Entry {line}, “{text}”, is not a domain. Write it like acme.com.',
  mailboxes: 'Shared mailboxes',
  'mailboxes.means': 'Mailboxes that several people share outside your own domains; they are your own side too.',
  'mailboxes.hint': 'One per line, such as sales@example.com.',
  'mailboxes.fault': 'Entry {line}, “{text}”, is not an e-mail address. Write it like sales@example.com.',
  many: 'At most {n}; there are {now}.',

  retention: 'How long things are kept',
  'retention.means':
    'What is past its time is erased at night, for good. Scores and the checks of the ledger stay as they are.',
  'keep.closedDealsPersonalMonths': 'Names, addresses and texts in closed deals',
  'keep.closedDealsPersonalMonths.means':
    'Counted from the day the deal closed. Its step notes and answers to alerts go with them.',
  'keep.auditMonths': 'The record of who did what',
  'keep.auditMonths.means': 'Answers to alerts go with it; the nightly check values always stay.',
  'keep.siteHealthDays': 'Counts of site reading and script use',
  'keep.siteHealthDays.means': 'Only counts: no person, and nothing of a page.',
  'keep.formerMembersMonths': 'Names and addresses of members who left',
  'keep.formerMembersMonths.means':
    'Counted from the day they left. Their invitations, and those that ran out, go with them.',
  'keep.ever': 'Kept for ever',
  'keep.days': { one: '{n} day', other: '{n} days' },
  'keep.months': { one: '{n} month', other: '{n} months' },
  'preview.busy': 'Counting what would go tonight…',
  'preview.failed': 'What would go tonight could not be counted. It can be saved once that is known.',
  'preview.again': 'Count again',
  'preview.none': 'Saved like this, nothing goes tonight.',
  'preview.some': 'Saved like this, these go tonight, for good:',
  'goes.deals': {
    one: '{texts} names, addresses and texts in {n} closed deal',
    other: '{texts} names, addresses and texts in {n} closed deals',
  },
  'goes.notes': { one: '{n} step note', other: '{n} step notes' },
  'goes.alertWords': { one: '{n} answer to an alert', other: '{n} answers to alerts' },
  'goes.audit': { one: '{n} entry of the record', other: '{n} entries of the record' },
  'goes.siteHealth': { one: '{n} count of site reading', other: '{n} counts of site reading' },
  'goes.scriptUse': { one: '{n} count of script use', other: '{n} counts of script use' },
  'goes.formerMembers': {
    one: 'name and address of {n} member who left',
    other: 'names and addresses of {n} members who left',
  },
  'goes.invitations': { one: '{n} invitation', other: '{n} invitations' },

  changes: 'Latest changes',
  'changes.none': 'Nothing has been changed yet.',
  'changes.one': '{who} changed: {what}',
  'changes.failed': 'The record of changes cannot be read at the moment.',

  elsewhere: 'Not changed here',
  'fixed.zone': 'Time zone: {zone}',
  'fixed.zone.means': 'Every figure is counted by its days, so it cannot be changed.',
  'fixed.extension': 'Oldest extension: {version}',
  'fixed.extension.means': 'Older ones ask to be updated. Set by whoever runs the server.',
  'fixed.freeMail': 'Free-mail domains',
  'fixed.freeMail.means': 'qq.com, 163.com, gmail.com and the like never match by domain; they need not be listed.',
  'fixed.people': 'People, teams and API keys',
  'fixed.people.means': 'Who is in which team, working calendars, invitations and keys.',
  'fixed.sites': 'Sites',
  'fixed.sites.means': 'Where the teams work, and how stages match.',
  'fixed.stored': 'What is stored',
  'fixed.stored.means': 'Where it lies, who can read it, how it is erased.',
} as const
