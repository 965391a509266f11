/** The words of the page of sites, in English. */
export const sites = {
  title: 'Sites',
  'title.well': 'Every site is read whole',
  'title.broken': {
    one: '{n} adapter does not read its site whole',
    other: '{n} adapters do not read their sites whole',
  },
  lead: 'Where the teams work, how well the extension reads it there, and which stage of a manual each stage name is.',
  save: 'Save',
  saved: 'Saved.',
  sending: 'Sending…',
  none: 'No sites yet',
  'none.help': 'Once the mailbox or CRM of the teams is registered, it stands here.',
  'site.read': '{origin}, read by {adapter}',
  'stages.help':
    'Once chosen, a change of stage there finds its stage here. Only names that were seen or mapped are listed.',
  'stages.open': 'Not mapped',
  'stages.none': 'No stage',
  health: 'How well it is read',
  'health.help': '{from} to {to}, the worst first. Only counts: nothing of a page, and no person.',
  'health.none': 'Nothing was read these days.',
  'health.anchor': 'Place on the page',
  'health.share': 'Found',
  'health.misses': 'Not found',
  'health.disagreements': 'Disagreed',
  'health.of': '{adapter}, revision {revision}',
  'health.of.visits': '{n} of {all}',
  'failed.changed':
    'Somebody changed the sites just now, so it is not saved. Refresh and look again; what you chose is still here.',
  'failed.failed': 'The server could not save it. What you chose is still here; try again later.',
  'failed.offline': 'No connection to the server, so it is not saved. What you chose is still here: check the network.',
} as const
