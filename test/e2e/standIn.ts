import { createServer } from 'node:http'

/** Answers in a stopped Worker's place, on its port, always the same. */
export interface StandIn {
  /** What was asked of it, as `POST /api/v1/commands`, with when. */
  asked: { what: string; at: number; version: string | undefined }[]
  close: () => Promise<void>
}

export async function standIn(
  url: string,
  answer: { status: number; type: string; headers?: Record<string, string> },
): Promise<StandIn> {
  const asked: StandIn['asked'] = []
  const body = JSON.stringify({
    type: `urn:guiderail:problem:${answer.type}`,
    title: answer.type,
    status: answer.status,
  })
  const server = createServer((request, response) => {
    const version = request.headers['x-guiderail-extension']
    const what = `${request.method} ${request.url?.replace(/\?.*/, '')}`
    asked.push({ what, at: Date.now(), version: typeof version === 'string' ? version : undefined })
    const cors = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' }
    response.writeHead(answer.status, { 'content-type': 'application/problem+json', ...cors, ...answer.headers })
    response.end(body)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(Number(new URL(url).port), new URL(url).hostname, resolve)
  })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return { asked, close }
}
