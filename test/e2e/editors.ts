import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { editorScript } from './editorKinds.ts'

export interface Editors {
  url: string
  close: () => Promise<void>
}

/** A mailbox with the marks of the practice one, on a site of its own, whose draft can become any editor. */
export async function serveEditors(to: string): Promise<Editors> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Write</title>
<style>form { display: grid; gap: 8px; width: 420px } #editor { min-height: 80px; border: 1px solid; white-space: pre-wrap }</style>
<body data-practice="mail"><span id="account" data-address="bob@sales.test">bob@sales.test</span>
<main><form id="compose" data-draft="d1" data-thread="t1"><input id="from" value="bob@sales.test" readonly><input id="to" value="${to}">
<input id="cc"><input id="compose-subject" value="Hello"><textarea id="editor"></textarea><button id="send" type="button">Send</button></form></main>
<script>${editorScript}</script></body></html>`
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(page)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
