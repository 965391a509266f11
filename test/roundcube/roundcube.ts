import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { freePort } from '#test/servers/port.ts'
import { run, valueIn } from '#test/servers/script.ts'
import { type Language, setLanguage } from './language.ts'

export type Address = { name?: string; address: string }

/** A message as its sender writes it; `to` decides in whose mailbox it lands. */
export type Message = {
  from: string | Address
  to: (string | Address)[]
  cc?: (string | Address)[]
  subject: string
  text?: string
  html?: string
  messageId?: string
  inReplyTo?: string
  date?: Date
  headers?: Record<string, string>
  attachments?: { filename: string; content: string | Buffer; contentType?: string }[]
}

export type Roundcube = {
  /** Origin without a slash at its end. */
  url: string
  users: { email: string; password: string }[]
  /** Hands the message to the SMTP server; it is in the mailbox when this resolves. Answers its Message-ID. */
  deliver(message: Message): Promise<string>
  /** The raw messages in a user's inbox, or of a stranger's (everything sent out), oldest first. */
  maildir(user: string): Promise<string[]>
  /** The interface's language at this user's next sign-in. */
  setLanguage(user: string, language: Language): Promise<void>
  /** Where it stands, for a test in another process. */
  door: Door
  /** Ends what was started; its mail goes too, unless `dir` was given. */
  stop(): Promise<void>
}

const scripts = { up: join(import.meta.dirname, 'up.sh'), down: join(import.meta.dirname, 'down.sh') }
const password = 'Sales-Pass-1'
const names = ['alice', 'bob', 'carol']

/** Brings up a Roundcube of its own (Debian's packages, IMAP, SMTP) on free ports, with the seeded mail in it. */
export async function startRoundcube(o: { port?: number; dir?: string } = {}): Promise<Roundcube> {
  const dir = o.dir ?? (await mkdtemp('/tmp/roundcube-'))
  const [web, imap, smtp] = [o.port ?? (await freePort()), await freePort(), await freePort()]
  const stop = async () => {
    await run(scripts.down, dir)
    if (o.dir === undefined) await rm(dir, { recursive: true, force: true })
  }
  const answers = await run(scripts.up, dir, {
    ROUNDCUBE_PORT: String(web),
    IMAP_PORT: String(imap),
    SMTP_PORT: String(smtp),
    MAIL_USERS: names.join(' '),
    MAIL_PASSWORD: password,
  }).catch(async (reason) => {
    await stop()
    throw reason
  })
  const door: Door = { url: valueIn(answers, 'URL'), smtp: Number(valueIn(answers, 'SMTP')), dir }
  return { ...openRoundcube(door), stop }
}

/** Enough to use, from another process, a Roundcube that one has started: it passes through an environment variable. */
export type Door = { url: string; smtp: number; dir: string }

/** Uses a running Roundcube, for instance the one that the whole test run shares. */
export function openRoundcube(door: Door): Omit<Roundcube, 'stop'> {
  const post = nodemailer.createTransport({ host: '127.0.0.1', port: door.smtp, secure: false, ignoreTLS: true })
  return {
    door,
    url: door.url,
    users: names.map((name) => ({ email: `${name}@sales.test`, password })),
    deliver: async (message) => (await post.sendMail(message)).messageId,
    maildir: (user) => readMaildir(door.dir, user),
    setLanguage: (user, language) => setLanguage(join(door.dir, 'db/roundcube.sqlite'), user, language),
  }
}

async function readMaildir(dir: string, user: string): Promise<string[]> {
  const own = join(dir, 'mail', user, 'Maildir')
  const box = (await exists(own)) ? own : join(dir, 'mail/outbound')
  const files = await Promise.all(
    ['new', 'cur'].map(async (part) => (await list(join(box, part))).map((name) => join(box, part, name))),
  )
  const byAge = files.flat().sort((a, b) => basename(a).localeCompare(basename(b)))
  return Promise.all(byAge.map((file) => readFile(file, 'utf8')))
}

const basename = (file: string) => file.slice(file.lastIndexOf('/') + 1)
const list = (dir: string) => readdir(dir).catch(() => [])
const exists = async (dir: string) => (await list(dir)).length > 0
