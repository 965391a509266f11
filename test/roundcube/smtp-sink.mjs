// node smtp-sink.mjs PORT MAILROOT: a loopback SMTP server. Each message lands in MAILROOT/<recipient>/Maildir/new when
// that mailbox exists, else in MAILROOT/outbound/new. Nothing leaves the machine; any AUTH is accepted.
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'

const port = Number(process.argv[2])
const root = process.argv[3]
const mailUid = 8
let delivered = 0

const extensions = ['sink.sales.test', 'PIPELINING', '8BITMIME', 'SMTPUTF8', 'SIZE 52428800', 'AUTH PLAIN LOGIN']

net.createServer(converse).listen(port, '127.0.0.1', () => console.log(`listening on ${port}`))

/** One connection: lines are commands, until DATA makes everything up to a lone dot the message. */
function converse(socket) {
  let pending = Buffer.alloc(0)
  const session = { from: '', recipients: [], logins: 0, inData: false }
  const reply = (line) => socket.writable && socket.write(`${line}\r\n`)
  socket.on('error', () => socket.destroy())
  reply('220 sink.sales.test ESMTP')
  socket.on('data', (chunk) => {
    pending = Buffer.concat([pending, chunk])
    for (let rest = step(session, pending, reply, socket); rest; rest = step(session, pending, reply, socket))
      pending = rest
  })
}

/** Takes one command or one message from the front; returns what is left, or undefined while it is incomplete. */
function step(session, pending, reply, socket) {
  if (session.inData) return takeMessage(session, pending, reply)
  const end = pending.indexOf('\r\n')
  if (end < 0) return undefined
  command(session, pending.subarray(0, end).toString(), reply, socket)
  return pending.subarray(end + 2)
}

function takeMessage(session, pending, reply) {
  const empty = pending.subarray(0, 3).toString() === '.\r\n'
  const end = empty ? 0 : pending.indexOf('\r\n.\r\n')
  if (end < 0) return undefined
  const text = empty ? '' : pending.subarray(0, end + 2).toString('latin1')
  deliver(session, Buffer.from(text.replace(/(^|\r\n)\.\./g, '$1.'), 'latin1'))
  Object.assign(session, { inData: false, recipients: [] })
  reply('250 2.0.0 delivered')
  return pending.subarray(end + (empty ? 3 : 5))
}

function command(session, line, reply, socket) {
  if (session.logins > 0) {
    session.logins -= 1
    return reply(session.logins > 0 ? '334 UGFzc3dvcmQ6' : '235 2.7.0 ok')
  }
  switch (line.slice(0, 4).toUpperCase()) {
    case 'EHLO':
      for (const name of extensions) reply(`250-${name}`)
      return reply('250 ENHANCEDSTATUSCODES')
    case 'HELO':
      return reply('250 sink.sales.test')
    case 'AUTH':
      return authenticate(session, line, reply)
    case 'MAIL':
      Object.assign(session, { from: address(line), recipients: [] })
      return reply('250 2.1.0 ok')
    case 'RCPT':
      session.recipients.push(address(line))
      return reply('250 2.1.5 ok')
    case 'DATA':
      if (session.recipients.length === 0) return reply('503 5.5.1 RCPT first')
      session.inData = true
      return reply('354 go')
    case 'RSET':
      Object.assign(session, { from: '', recipients: [] })
      return reply('250 ok')
    case 'NOOP':
      return reply('250 ok')
    case 'QUIT':
      reply('221 bye')
      return socket.end()
    default:
      return reply('502 5.5.2 unknown')
  }
}

function authenticate(session, line, reply) {
  const [, method = '', initial] = line.split(/\s+/)
  if (/PLAIN/i.test(method) && initial) return reply('235 2.7.0 ok')
  const login = /LOGIN/i.test(method) && !initial
  session.logins = login ? 2 : 1
  return reply(login ? '334 VXNlcm5hbWU6' : '334 ')
}

function address(line) {
  const value = line.slice(line.indexOf(':') + 1)
  return (value.match(/<([^>]*)>/)?.[1] ?? value.trim().split(/\s+/)[0]).toLowerCase()
}

function deliver({ from, recipients }, message) {
  for (const recipient of recipients) {
    const box = mailbox(recipient)
    delivered += 1
    const name = `${Math.floor(Date.now() / 1000)}.M${process.hrtime.bigint() % 1_000_000n}P${process.pid}Q${delivered}.sink`
    const head = `Return-Path: <${from}>\r\nDelivered-To: ${recipient}\r\n`
    const file = path.join(box, 'tmp', name)
    fs.writeFileSync(file, Buffer.concat([Buffer.from(head), message]))
    handOver(file)
    fs.renameSync(file, path.join(box, 'new', name))
    console.log(JSON.stringify({ from, recipient, bytes: message.length, name }))
  }
}

function mailbox(recipient) {
  const own = path.join(root, recipient.replace(/[/\\]/g, '_'), 'Maildir')
  const box = fs.existsSync(own) ? own : path.join(root, 'outbound')
  for (const folder of ['', 'tmp', 'new', 'cur']) {
    const dir = path.join(box, folder)
    if (fs.existsSync(dir)) continue
    fs.mkdirSync(dir, { recursive: true })
    handOver(dir)
  }
  return box
}

/** Dovecot reads as another user; only root may give files away, and only root runs dovecot here. */
function handOver(file) {
  if (process.getuid() === 0) fs.chownSync(file, mailUid, mailUid)
}
