// node seed-mail.mjs MAILROOT USER...: makes each user's maildir and puts the seeded messages into those that have some.
// Subjects, people, Message-IDs and order are always the same; dates count back from now.
import fs from 'node:fs'
import path from 'node:path'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import { messages } from './seed-messages.mjs'

const [root, ...users] = process.argv.slice(2)
const now = Date.now()

for (const user of users) makeFolder(user, '')
for (const [place, message] of messages.entries()) {
  const content = await compose(message)
  for (const [user, folder] of message.boxes) if (users.includes(user)) put(user, folder, place, message, content)
}
console.log(`${messages.length} messages for ${users.join(', ')}`)

function compose(message) {
  const date = new Date(now - message.hours * 3_600_000)
  if (message.charset === 'gb2312') return inGb2312(message, date)
  const mail = new MailComposer({
    date,
    messageId: reference(message.id),
    from: message.from,
    to: message.to,
    cc: message.cc,
    subject: message.subject,
    text: message.text,
    html: message.html,
    headers: message.headers,
    inReplyTo: message.after && reference(message.after.at(-1)),
    references: message.after?.map(reference),
    attachments: message.files?.map(([filename, contentType, content]) => ({ filename, contentType, content })),
  })
  return mail.compile().build()
}

function reference(id) {
  return `<${id}@seed.sales.test>`
}

/** Old Chinese mail programs still send GB2312, which no composer of today writes. */
function inGb2312({ from, to, subject, text, id }, date) {
  const word = (value) => `=?GB2312?B?${encodeGb2312(value).toString('base64')}?=`
  const lines = [
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    `From: ${word(from.name)} <${from.address}>`,
    `To: ${to.map(({ address }) => address).join(', ')}`,
    `Subject: ${word(subject)}`,
    `Message-ID: ${reference(id)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=GB2312',
    'Content-Transfer-Encoding: base64',
    '',
    encodeGb2312(text).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

/** Node decodes GB2312 but does not encode it: so its decoder's own table, read backwards. */
function encodeGb2312(text) {
  const decoder = new TextDecoder('gb2312')
  const codes = new Map()
  for (let high = 0xa1; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= 0xfe; low++) codes.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
  }
  return Buffer.from([...text].flatMap((char) => (char < '\x80' ? [char.charCodeAt(0)] : (codes.get(char) ?? [0x3f]))))
}

function put(user, folder, place, { hours, flags }, content) {
  const seconds = Math.floor((now - hours * 3_600_000) / 1000)
  const name = `${seconds}.M${String(place).padStart(6, '0')}P1.seed${flags ? `:2,${flags}` : ''}`
  const file = path.join(makeFolder(user, folder), flags ? 'cur' : 'new', name)
  fs.writeFileSync(file, content)
  fs.utimesSync(file, seconds, seconds)
}

function makeFolder(user, folder) {
  const dir = path.join(root, `${user}@sales.test`, 'Maildir', folder && `.${folder}`)
  for (const part of ['cur', 'new', 'tmp']) fs.mkdirSync(path.join(dir, part), { recursive: true })
  return dir
}
