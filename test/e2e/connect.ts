import type { Page } from '@playwright/test'

/** Whose browser is connected to which server, and where they work. */
export interface Way {
  url: string
  email: string
  password: string
  sites: readonly string[]
}

/**
 * Brings an extension to work without anybody's hands: asks what the buttons of its own pages ask, in their order, and says yes
 * to its code as its owner would on the server's page. `page` is one of the extension's. Answers what stood in the way.
 */
export async function connect(page: Page, o: Way): Promise<string | undefined> {
  const origins = [o.url, ...o.sites].map((origin) => `${new URL(origin).origin}/*`)
  await page
    .evaluate(
      (origins) => (globalThis as unknown as { chrome: Chrome }).chrome.permissions.request({ origins }),
      origins,
    )
    .catch(() => {})
  const begun = await inOrder(page, [{ type: 'agree' }, { type: 'use server', address: o.url }])
  const code = begun.standing.connecting?.code
  if (code === undefined) return begun.fault ?? 'no code'
  await sayYes(o, code)
  const works = o.sites.map((origin) => ({ type: 'work here', origin }))
  return (await inOrder(page, [{ type: 'look' }, ...works])).fault
}

/** Says yes to the code in the name of whoever has this account. */
export async function sayYes(o: Omit<Way, 'sites'>, code: string): Promise<void> {
  const asked = async (path: string, body?: object, session?: string) => {
    const bearer = session === undefined ? {} : { authorization: `Bearer ${session}` }
    const headers = { 'content-type': 'application/json', origin: o.url, ...bearer }
    const init = body ? { method: 'POST', body: JSON.stringify(body) } : {}
    const answer = await fetch(`${o.url}/api/auth/${path}`, { ...init, headers })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.headers.get('set-auth-token') ?? ''
  }
  const session = await asked('sign-in/email', { email: o.email, password: o.password })
  await asked(`device?user_code=${code}`, undefined, session)
  await asked('device/approve', { userCode: code }, session)
}

async function inOrder(page: Page, asks: readonly object[]): Promise<Answer> {
  let answer: Answer = { ok: false, standing: {} }
  for (const ask of asks) {
    answer = await page.evaluate(
      (ask) => (globalThis as unknown as { chrome: Chrome }).chrome.runtime.sendMessage({ room: 'page', ask }),
      ask,
    )
    if (!answer.ok) return answer
  }
  return answer
}

type Answer = { ok: boolean; fault?: string; standing: { connecting?: { code: string } } }

type Chrome = {
  permissions: { request(what: { origins: string[] }): Promise<boolean> }
  runtime: { sendMessage(message: unknown): Promise<Answer> }
}
