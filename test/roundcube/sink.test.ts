import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from '#test/servers/port.ts'

let root = ''
let port = 0
let sink: ChildProcess

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'guiderail-sink-'))
  port = await freePort()
  await mkdir(join(root, 'alice@sales.test/Maildir/new'), { recursive: true })
  sink = spawn(process.execPath, [join(import.meta.dirname, 'smtp-sink.mjs'), String(port), root])
  if (sink.stdout) await once(sink.stdout, 'data')
})

afterAll(async () => {
  sink.kill()
  await rm(root, { recursive: true })
})

const post = (to: string, text: string) =>
  nodemailer
    .createTransport({ host: '127.0.0.1', port, ignoreTLS: true })
    .sendMail({ from: 'jane@acme.example', to, subject: 'hello', text })

async function arrived(box: string): Promise<string> {
  const names = await readdir(join(root, box, 'new'))
  return readFile(join(root, box, 'new', names.toSorted().at(-1) ?? ''), 'utf8')
}

test('a message for a mailbox that exists lies in it when the sender is told so', async () => {
  await post('alice@sales.test', 'first line\n.\n.. dots stay as they were')
  const message = await arrived('alice@sales.test/Maildir')
  expect(message).toContain('Delivered-To: alice@sales.test')
  expect(message.replaceAll('\r\n', '\n')).toContain('first line\n.\n.. dots stay as they were')
})

test('a message for anybody else goes nowhere but into the outbound folder', async () => {
  await post('stranger@elsewhere.example', 'hi')
  expect(await arrived('outbound')).toContain('Delivered-To: stranger@elsewhere.example')
})
