import type { palette as chinese } from './console.palette.zh-CN.ts'
import type { InEnglish } from './console.texts.ts'

/** The words of the palette and of the sheet of shortcuts, in English. */
export const palette: InEnglish<typeof chinese> = {
  title: 'Find or go to',
  placeholder: 'A deal, a person, a page or a command',
  'group.pages': 'Pages',
  'group.deals': 'Deals',
  'group.recent': 'Deals that changed last',
  'group.people': 'People',
  'group.manuals': 'Manuals',
  'group.commands': 'Commands',
  found: { one: '{n} result', other: '{n} results' },
  none: 'Nothing found for “{text}”',
  'none.help': 'Find by deal, person, page or command, in English or Chinese.',
  offline: 'The server cannot be reached; only what is already open was searched.',
  'foot.move': 'choose',
  'foot.open': 'open',
  'foot.close': 'close',
  'command.language': 'Switch to Chinese',
  'command.theme.system': 'Theme: as the system',
  'command.theme.light': 'Theme: light',
  'command.theme.dark': 'Theme: dark',
  'command.refresh': 'Refresh this page',
  'command.help': 'Show keyboard shortcuts',
  'command.signOut': 'Sign out',
  'command.now': 'now',

  'help.title': 'Keyboard shortcuts',
  'help.go': 'Go to',
  'help.act': 'Do',
  'help.then': 'then',
  'help.single': 'Single-key shortcuts',
  'help.single.note':
    'Switched off, only {keys} still works. Single keys keep still while you type. Remembered on this device only.',
  'help.close': 'Close',
  'key.palette': 'Find or go to',
  'key.find': 'Go to the find box of this page',
  'key.refresh': 'Refresh this page',
  'key.help': 'Show keyboard shortcuts',
}
