import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  method: string
  /** Path with query. */
  path: string
  headers: Readonly<Record<string, string>>
  body: string
}

/** What somebody asked of a server, oldest first. */
export interface Recorder {
  /** Origin to be used in the server's place. */
  url: string
  /** Each as method and path with query, such as `GET /api/v1/index?after=3`. */
  asked: string[]
  /** The same requests whole, once they have been sent to the end. */
  whole: Asked[]
  /** Requests that wait for their answer. */
  underWay: () => number
  close: () => Promise<void>
}

/** A door before a Worker on a port of its own: passes everything on unchanged and writes down what was asked. */
export async function recordRequests(to: string): Promise<Recorder> {
  const asked: Recorder['asked'] = []
  const whole: Asked[] = []
  let underWay = 0
  const server = createServer((incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    asked.push(`${method} ${url}`)
    underWay += 1
    outgoing.on('close', () => {
      underWay -= 1
    })
    const passed = request(to + url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    passed.on('error', () => outgoing.destroy())
    let body = ''
    incoming.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    incoming.on('end', () => whole.push({ method, path: url, headers: headers as Record<string, string>, body }))
    incoming.pipe(passed)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((closed) => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  return { url: `http://127.0.0.1:${port}`, asked, whole, underWay: () => underWay, close }
}
