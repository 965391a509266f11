import type { CDPSession, Page } from '@playwright/test'
import { serviceWorker } from '#test/e2e/browser.ts'
import { type Lane, median } from './lane.ts'
import { paths } from './site.ts'

const pairs = 12
const step = 'discovery-meeting'

/**
 * A click until it is kept on the disk, over a bare message that is answered after a bare strict write of about the same size,
 * both from the panel's own world in turn: the ratio of their medians. The same step is ticked and undone, each a click.
 */
export async function durableClick(lane: Lane): Promise<{ ratio: number; own: number; bare: number }> {
  await (await serviceWorker(lane.context)).evaluate(answerBare)
  const page = await lane.context.newPage()
  const world = await worldOfPanel(page, `${lane.origin}${paths.message}`)
  const own: number[] = []
  const bare: number[] = []
  for (let pair = 0; pair <= pairs; pair++) {
    const wait = await world<number>(`(${askBare})()`)
    const tick = await world<Clicked>(`(${click})({ type: 'tick', step: '${step}' })`)
    const again = await world<number>(`(${askBare})()`)
    const undo = await world<Clicked>(`(${click})({ type: 'undo', command: '${tick.command}' })`)
    if (pair === 0) continue
    own.push(tick.took, undo.took)
    bare.push(wait, again)
  }
  await page.close()
  return { ratio: median(own) / median(bare), own: median(own), bare: median(bare) }
}

interface Clicked {
  took: number
  command: string
}

type Evaluate = <T>(expression: string) => Promise<T>

/** Opens the page and gives the world in which watch room and panel run there. */
async function worldOfPanel(page: Page, url: string): Promise<Evaluate> {
  const devtools: CDPSession = await page.context().newCDPSession(page)
  const worlds: number[] = []
  devtools.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension://')) worlds.push(context.id)
  })
  await devtools.send('Runtime.enable')
  await page.goto(url)
  await page.locator('.panel .pill').waitFor()
  return async (expression) => {
    const contextId = worlds.at(-1)
    if (contextId === undefined) throw new Error('the extension has no world on this page')
    const o = { expression, contextId, awaitPromise: true, returnByValue: true }
    const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', o)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
}

type Chrome = {
  runtime: {
    sendMessage(
      message: object,
    ): Promise<{ line?: { command: string; kept: boolean }; card?: { line?: { inLedger: boolean } } }>
    connect(o: { name: string }): Port
    onConnect: { addListener(listener: (port: Port) => void): void }
  }
}
type Port = {
  name: string
  onMessage: { addListener(listener: (message: object) => void): void }
  postMessage(message: object): void
  disconnect(): void
}

/** In the panel's world: one click, and then a wait until the server has it too. */
async function click(ask: object): Promise<Clicked> {
  const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome
  const say = (what: object) =>
    runtime.sendMessage({ room: 'panel', context: '', click: crypto.randomUUID().replaceAll('-', ''), ask: what })
  const began = performance.now()
  const answer = await say(ask)
  const took = performance.now() - began
  if (!answer.line?.kept) throw new Error(`not kept: ${JSON.stringify(answer)}`)
  const { command } = answer.line
  for (let left = 200; left > 0; left--) {
    if ((await say({ type: 'card' })).card?.line?.inLedger) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await new Promise((resolve) => setTimeout(resolve, 300))
  return { took, command }
}

/** In the panel's world: a message that carries nothing, answered after a strict write. */
async function askBare(): Promise<number> {
  const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome
  const began = performance.now()
  await new Promise<void>((resolve) => {
    const port = runtime.connect({ name: 'bare' })
    port.onMessage.addListener(() => {
      resolve()
      port.disconnect()
    })
    port.postMessage({})
  })
  return performance.now() - began
}

/** In the service worker: answers each bare message after one strict write of a few hundred bytes. */
async function answerBare(): Promise<void> {
  const { runtime } = (globalThis as unknown as { chrome: Chrome }).chrome
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const asked = indexedDB.open('bare', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('rows', { autoIncrement: true })
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
  runtime.onConnect.addListener((port) => {
    if (port.name !== 'bare') return
    port.onMessage.addListener(() => {
      const change = db.transaction('rows', 'readwrite', { durability: 'strict' })
      change.objectStore('rows').add({ data: new Uint8Array(400) })
      change.oncomplete = () => port.postMessage({})
    })
  })
}
