/** What is known before anything is deployed. `undefined` where it could not be asked, because something else is missing. */
export interface Facts {
  /** Signed in to Cloudflare. */
  account: boolean
  /** By binding. */
  databases: { binding: string; name: string; id: string }[]
  /** Names of the secrets that the Worker has there. */
  secrets: string[] | undefined
  /** What git calls changed or not known, a line a file. */
  changes: string[]
  /** How `npm run check` ended. */
  checked: boolean
  /** Address under which the Worker will answer. */
  url: string | undefined
}

/** Something that is missing, and the very thing to do about it. */
export interface Need {
  what: string
  how: string
}

const wanted = {
  AUTH_SECRET: 'signs sessions',
  TOKEN_SECRET: 'signs short-lived tokens',
  OUTBOX_SECRET: 'derives the keys of outboxes',
  FOUNDING_SECRET: 'founds organisations',
}

/** The id of a database that was not made yet, as wrangler.toml comes. */
const placeholder = /^0{8}-0{4}-0{4}-0{4}-0{10}\d\d$/

/** All that is missing, in the order in which to do it; nothing when the Worker can be deployed. */
export function needs(facts: Facts): Need[] {
  const { account, databases, secrets, changes, checked, url } = facts
  const missing = Object.entries(wanted).filter(([name]) => secrets && !secrets.includes(name))
  return [
    ...(account
      ? []
      : [{ what: 'Nobody is signed in to Cloudflare here', how: 'npx wrangler login, or set CLOUDFLARE_API_TOKEN' }]),
    ...databases
      .filter(({ id }) => placeholder.test(id))
      .map(({ binding, name }) => ({
        what: `The database ${binding} is not made yet`,
        how: `npx wrangler d1 create ${name}, and write the database_id that it tells into wrangler.toml`,
      })),
    ...missing.map(([name, use]) => ({
      what: `The secret ${name} is not set (${use})`,
      how: `openssl rand -base64 32 | npx wrangler secret put ${name}`,
    })),
    ...(url === undefined
      ? [
          {
            what: 'It is not said under which address the Worker answers',
            how: 'a [[routes]] with your own host (custom_domain = true) in wrangler.toml, and npm run deploy -- --url https://your.host',
          },
        ]
      : []),
    ...(changes.length === 0
      ? []
      : [
          {
            what: `Not all is committed: ${changes.slice(0, 5).join(', ')}${changes.length > 5 ? ', …' : ''}`,
            how: 'commit it, or put it aside: what is deployed must be found again',
          },
        ]),
    ...(checked ? [] : [{ what: 'npm run check did not pass', how: 'npm run check, and mend what it names' }]),
  ]
}
