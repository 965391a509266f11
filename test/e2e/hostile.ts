import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

declare global {
  interface Window {
    /** What the page's own policy had to complain about. */
    violations?: string[]
    /** Each begins one way of getting at what lies on the page. */
    press?: () => void
    steal?: () => void
    rage?: () => void
    expel?: () => void
    /** How often something of ours was taken out. */
    expelled?: number
    /** Moves to another message without a load. */
    go?: (message: number) => void
  }
}

export interface Hostile {
  url: string
  close: () => Promise<void>
}

const strict = [
  "default-src 'none'",
  "script-src 'nonce-own'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
  "form-action 'none'",
  "base-uri 'none'",
]

/** The practice mailbox's message on a site of its own, whose page turns against us when told to; `?strict` under a strict policy. */
export async function serveHostile(): Promise<Hostile> {
  const model = await readFile(join(import.meta.dirname, '../../shared/sites/models/practice-message-en.html'), 'utf8')
  const script = `<script nonce="own">(${attack})()</script>`
  const page = model.replace(/<script[^>]*><\/script>|<link[^>]*>/g, '').replace('</head>', `${script}</head>`)
  const server = createServer(({ url = '' }, response) => {
    const policy = url.endsWith('?strict') ? { 'content-security-policy': strict.join('; ') } : {}
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...policy })
    response.end(page)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

/** Runs in the page, before anything else of it. */
function attack(): void {
  const violations: string[] = []
  window.violations = violations
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(`${violatedDirective} ${blockedURI}`),
  )
  const ours = '#guiderail, guiderail-dot'
  window.press = () => {
    for (const host of document.querySelectorAll(ours))
      for (const one of host.shadowRoot?.querySelectorAll<HTMLElement>('button, input, select') ?? []) {
        for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick'])
          one.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true }))
        one.click()
        for (const key of ['Enter', ' ', 'Escape'])
          one.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }))
      }
  }
  window.steal = () => {
    const own = document.body.appendChild(document.createElement('input'))
    setInterval(() => own.focus(), 40)
    for (const type of ['keydown', 'keyup', 'keypress'])
      window.addEventListener(
        type,
        (event) => {
          event.preventDefault()
          event.stopImmediatePropagation()
        },
        true,
      )
  }
  window.rage = () => {
    setInterval(() => {
      const date = document.querySelector('#date')
      for (let n = 0; n < 4; n++) document.querySelector('#date')?.replaceWith(date?.cloneNode(true) ?? '')
    }, 10)
  }
  window.expelled = 0
  window.expel = () => {
    const clear = () => {
      for (const host of document.querySelectorAll(ours)) {
        window.expelled = (window.expelled ?? 0) + 1
        host.remove()
      }
    }
    clear()
    new MutationObserver(clear).observe(document, { childList: true, subtree: true })
  }
  window.go = (message) => {
    history.pushState({}, '', `/practice/mail/m${message}`)
    const article = document.querySelector('#message')
    article?.replaceWith(article.cloneNode(true))
  }
}
