import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { root } from '#worker/local/build.ts'

const nodes = 10_000
const eagerBytes = 1_500_000

/** A mailbox of ten thousand nodes, at an address for the browser with the host granted and at one that nobody granted. */
export interface Site {
  granted: string
  other: string
  close: () => Promise<void>
}

/** Where the message, the draft and the message beside a large eager script lie. */
export const paths = { message: '/practice/mail/m1', compose: '/practice/compose', heavy: '/practice/mail/m1?heavy' }

export async function serveSite(): Promise<Site> {
  const model = (name: string) => readFile(join(root, `shared/sites/models/practice-${name}-en.html`), 'utf8')
  const [message, compose] = (await Promise.all([model('message'), model('compose')])).map(filled)
  const eager = eagerScript()
  const server = createServer(({ url = '' }, response) => {
    const { pathname, search } = new URL(url, 'http://site')
    const page = pathname === paths.message ? message : pathname === paths.compose ? compose : undefined
    const script = pathname === '/eager.js' ? eager : undefined
    response.writeHead(page || script ? 200 : 404, {
      'content-type': script ? 'text/javascript' : 'text/html; charset=utf-8',
    })
    response.end(script ?? (search ? page?.replace('</head>', '<script src="/eager.js"></script></head>') : page) ?? '')
  })
  await new Promise<void>((listening) => server.listen(0, listening))
  const { port } = server.address() as AddressInfo
  return {
    granted: `http://127.0.0.1:${port}`,
    other: `http://localhost:${port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** The model with the rest of an application around it: rows whose change moves nothing else, as long lists are made. */
function filled(model: string): string {
  const style = '<style>#rest p{contain:strict;height:20px}</style>'
  const row = '<p><span>Some text of a row</span><a href="#">a link</a><b>bold</b></p>'
  return model
    .replace(/<script[^>]*><\/script>|<link rel="stylesheet"[^>]*>/g, '')
    .replace('</head>', `${style}</head>`)
    .replace('</body>', `<section id="rest">${row.repeat(nodes / 4)}</section></body>`)
}

/** What an extension that starts as one bundle does: hundreds of modules, each of them run at once. */
function eagerScript(): string {
  const work = (n: number) =>
    `exports.act${n}=(a,b)=>{const at={a,b,n:${n}};return at.a?at.b+${n}:String(at.n).padStart(8)};`
  const made = (n: number) => {
    const acts = Array.from({ length: 30 }, (_, each) => work(each)).join('')
    return `modules[${n}]=(exports)=>{${acts}exports.texts={name:"module ${n}",of:"a bundle"};return exports.act1(${n},2)};\n`
  }
  const all: string[] = ['const modules=[];\n']
  for (let n = 0, bytes = 0; bytes < eagerBytes; n++) {
    all.push(made(n))
    bytes += all.at(-1)?.length ?? 0
  }
  return `${all.join('')}globalThis.kept=modules.map((run)=>{const exports={};run(exports);return exports});`
}
