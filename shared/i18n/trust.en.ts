import type { TrustTexts } from './trust.ts'

export const en: TrustTexts = {
  title: 'Guiderail and your data',
  other: '中文',
  lead: 'The body of a message never leaves your browser. The extension reads, in the browser, the pages that you granted; only after your click does it write what happened (time, direction, people) into the deal’s ledger. This page is made by a program from the extension’s manifest, the contract of the interface and the database’s schema, and so it says what this version does.',
  permissions: {
    title: 'What the extension may do',
    columns: ['Permission', 'What for'],
    hosts:
      'No site is asked for at install. You grant each site by itself at “Where do you work?”, and take it back when you like: script and panel are gone at once.',
    reasons: {
      storage: 'Keeps the extension’s own settings and its sign-in.',
      unlimitedStorage: 'Keeps the browser from clearing clicks that still wait to be sent.',
      scripting: 'Puts its script into pages that you granted, and nowhere else.',
      alarms: 'Sends what waits and fetches what changed, from time to time.',
      activeTab: 'Names the site of the open tab when you open the popup.',
      sidePanel: 'Shows the deal’s card in the browser’s side panel.',
      notifications: 'Optional. Asked for at “remind me”, for what falls due.',
      '*://*/*': 'Optional. The pattern from which single sites are granted; webmail in an intranet is often http.',
    },
  },
  leaving: {
    title: 'All that leaves the browser',
    note: 'There is nothing else. In the ledger people are opaque ids; names, addresses and reasons lie apart, each with a random salt, so that the ledger still verifies once they are erased.',
    columns: ['What', 'What for', 'Where', 'How long', 'Who can read it', 'How to erase it'],
    rows: {
      signIn: {
        what: 'Sign-in: e-mail, password, second-factor code, device code; IP address and browser',
        why: 'To know that it is you; to stop guessing',
      },
      member: {
        what: 'Members: name, e-mail, language; shared mailboxes',
        why: 'Entered by the admin: to sign in, to show names, to tell own side from customers',
      },
      click: {
        what: 'Each click: its id, the deal, the device’s time, the version seen',
        why: 'Counted once; a click made offline keeps its time',
      },
      reading: {
        what: 'Reading: ids of deal, manual, calendar, team, installation and yourself, the index’s revision',
        why: 'To fetch what you may see, and the key of what waits on this device',
      },
      deal: {
        what: 'Deal: name, manual, stage, segment, owner and members, ids of linked records or threads',
        why: 'To match a page with its deal',
      },
      person: { what: 'A customer’s people: name, e-mail address', why: 'To know whose message it is' },
      message: {
        what: 'About a message: kind, direction, time, ids of people, how many, kinds of attachment, site; the rule that a sent message went against',
        why: 'Evidence for steps; no subject, body or file name',
      },
      keys: {
        what: 'Fingerprints (keyed hashes) of message, thread and mailbox',
        why: 'One mail is logged once; nothing can be read back',
      },
      step: {
        what: 'Steps done and undone, with the kind of evidence; versions read',
        why: 'The checklist and the score',
      },
      attribute: {
        what: 'Values of the deal’s attributes; personal ones lie apart',
        why: 'The manual’s conditions ask for them',
      },
      stage: {
        what: 'Advancing, returning, holding, closing; a stage and record id seen on a CRM page',
        why: 'To keep the gates',
      },
      case: { what: 'Exceptions, approvals, contests and rulings', why: 'The legal way out of a gate' },
      reason: {
        what: 'Reasons and answers that you write, words to the manual’s author',
        why: 'So that whoever rules understands',
      },
      count: {
        what: 'How often a script was used, how often a page’s elements were found',
        why: 'Better scripts, mended sites; no person, no text',
      },
    },
    nowhere: 'not stored',
    kept: {
      none: 'not at all',
      session: 'sessions 30 days; codes until used',
      account: 'while a member; then by the organisation’s rule',
      deal: 'as long as the deal',
      rule: 'as long as the deal, or less by the organisation’s rule',
      sums: 'sums only, by the organisation’s rule',
    },
    readers: {
      nobody: 'nobody; programs compare it',
      deal: 'owner, members, managers above, admin, auditor',
      admin: 'colleagues the name; managers and admin the e-mail',
      leaders: 'managers and admin, sums only',
    },
    erase: {
      nothing: 'nothing to erase',
      ledger: 'no personal text; stays in the ledger',
      undo: 'one Undo: texts and fingerprints go, the ledger keeps ids and says “taken back”',
      keys: 'Undo takes it out of matching; the hash in the ledger reads back to nothing',
      value: 'Undo, or an empty value: personal ones go',
      person: 'the admin erases the person by address',
      admin: 'the admin erases it, text by text',
      signOut: 'sign out, or the admin deactivates',
      rule: 'by itself, by the organisation’s rule',
    },
  },
  sections: [
    {
      title: 'Never recorded, by anybody’s setting',
      points: [
        'bodies and subjects of messages, drafts and what was corrected in them;',
        'keystrokes, pages visited, time on pages, presence;',
        'whether a message was opened or read;',
        'who turned a site off, or said “never” of a person or thread.',
      ],
    },
    {
      title: 'What your manager sees',
      points: [
        'Steps, time standards and the reason of each lost point; losses of the last working day reach your figures the next morning.',
        'Who looked at your figures, and when, is recorded and shown to you.',
      ],
    },
    {
      title: 'When the service is down',
      points: [
        'Checklist, gates and scripts go on: the rules are in the extension. Your clicks wait on this device and are sent later, with their time, once.',
        'Sending and advancing never wait for the server; a gate passed meanwhile is “unverified” and costs nothing.',
      ],
    },
    {
      title: 'Taking it along, erasing it',
      points: [
        'The admin exports all that the organisation owns, or all on one person (JSON or a table), and can restore it on another server as it was.',
        'After erasing, the ledger’s chain of hashes still holds and says “erased”.',
      ],
    },
  ],
  foot: (version) => `Guiderail ${version}`,
}
