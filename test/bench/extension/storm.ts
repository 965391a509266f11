import { type Cpu, type Lane, meter, rounded } from './lane.ts'
import { longest } from './longest.ts'
import { paths } from './site.ts'

const seconds = 4
const keys = 'The quick brown fox jumps over the lazy dog. '.repeat(2)

/** A tab that stays open and is measured again and again. */
export interface Stay {
  /** What each second of a storm takes. */
  storm: () => Promise<Cpu>
  /** The longest task in such a storm. */
  longest: () => Promise<number>
  close: () => Promise<void>
}

/** An open message on a page that changes fifty times a second; each tenth change is of something the extension reads. */
export async function stay(lane: Lane): Promise<Stay> {
  const one = await meter(lane)
  await one.page.goto(`${lane.origin}${paths.message}`)
  if (lane.pill) await one.page.locator('.panel .pill').waitFor()
  const during = () => one.page.waitForTimeout(seconds * 1000)
  return {
    storm: async () => {
      await one.page.evaluate(begin)
      const before = await one.cpu()
      await during()
      const after = await one.cpu()
      const changes = await one.page.evaluate(end)
      return each(before, after, changes / 50)
    },
    longest: async () => {
      await one.page.evaluate(begin)
      const task = await longest(one.devtools, during)
      await one.page.evaluate(end)
      return rounded(task)
    },
    close: () => one.page.close(),
  }
}

/** A draft with the focus, typed into: what each key takes. */
export async function write(lane: Lane): Promise<{ key: () => Promise<Cpu>; close: () => Promise<void> }> {
  const one = await meter(lane)
  await one.page.goto(`${lane.origin}${paths.compose}`)
  if (lane.pill) await one.page.locator('.panel .pill').waitFor()
  await one.page.locator('#editor').click()
  return {
    key: async () => {
      const before = await one.cpu()
      await one.page.keyboard.type(keys, { delay: 10 })
      return each(before, await one.cpu(), keys.length)
    },
    close: () => one.page.close(),
  }
}

function each(before: Cpu, after: Cpu, times: number): Cpu {
  return {
    script: (after.script - before.script) / times,
    compile: (after.compile - before.compile) / times,
    all: (after.all - before.all) / times,
  }
}

declare global {
  interface Window {
    storm?: { timer: ReturnType<typeof setInterval>; changes: number }
  }
}

/** In the page. */
function begin(): void {
  const rows = document.querySelector('#rest')
  const storm = { timer: setInterval(change, 20), changes: 0 }
  window.storm = storm
  function change() {
    storm.changes++
    if (storm.changes % 10 === 0) {
      const date = document.querySelector('#date')
      date?.replaceWith(date.cloneNode(true))
      return
    }
    const row = document.createElement('p')
    row.innerHTML = '<span>Something new</span><b>again</b>'
    rows?.append(row)
    rows?.firstElementChild?.remove()
  }
}

/** In the page: ends it and tells how many changes there were; a busy machine makes fewer. */
function end(): number {
  clearInterval(window.storm?.timer)
  return window.storm?.changes ?? 0
}
