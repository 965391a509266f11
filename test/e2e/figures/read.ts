import { expect, type Page } from '@playwright/test'
import type { Texts } from './texts.ts'

/** Opens the board at an address and reads every number on it, part by part and line by line; what is folded is opened first. */
export async function readBoard(page: Page, url: string): Promise<{ texts: Texts; unread: string[] }> {
  await page.goto(url)
  await expect(page.locator('.board[aria-busy=false] .words')).toBeVisible()
  await expect(page.locator('#waiting .cases')).toBeAttached()
  for (const more = page.locator('#losses button.link').first(); await more.isVisible(); ) await more.click()
  return page.evaluate(readNumbers)
}

/** Runs in the page. A number that none of the parts has read comes back by its text. */
function readNumbers(): { texts: Texts; unread: string[] } {
  const board = document.querySelector('.board')
  if (!board) throw new Error('no board')
  for (const fold of board.querySelectorAll('details')) fold.open = true
  const read = new Set<Element>()
  const numbers = (text: string | null) => (text ?? '').match(/\d[\d,]*(?:\.\d+)?%?/g) ?? []
  const take = (element: Element | null | undefined) => {
    if (element) read.add(element)
    return numbers(element?.textContent ?? '')
  }
  const all = (selector: string, from: ParentNode = board) => [...from.querySelectorAll(selector)]
  const asked = (link: Element | null | undefined) => new URL((link as HTMLAnchorElement | null)?.href ?? 'about:blank')
  const stepIn = (link: Element | null | undefined) =>
    `${asked(link).searchParams.get('stage')}/${asked(link).searchParams.get('step')}`
  /** A table's lines by where they lead, with the numbers in their cells. */
  const lines = (rows: Element[], key: (link: Element | null, row: Element) => string | null) =>
    Object.fromEntries(
      rows.map((row) => [
        key(row.querySelector('th a'), row) ?? '',
        all('td', row).flatMap((cell) => take(cell).filter((one) => one !== '95%')),
      ]),
    )
  const param = (name: string) => (link: Element | null) => asked(link).searchParams.get(name)
  const tables = (selector: string) => all(`${selector} tbody tr`)

  const [h1] = all('.words h1')
  const inTitle = all('a', h1).map((link) => ({ link, from: asked(link).searchParams.get('from') }))
  const own = inTitle.filter(({ from }) => from === inTitle[0]?.from).map(({ link }) => link)
  const sentences = all('.words p').map((line) => all('a[href^="/losses"]', line))
  const sentence = (is: (status: string | null) => boolean) =>
    sentences
      .filter((links) => links.some((link) => asked(link).searchParams.has('step')))
      .filter((links) => is(asked(links[0]).searchParams.get('status')))
      .flatMap((links) => links.flatMap(take))
      .sort()
  const facts = all('.totals > div')
  const fact = (place: number, which = /./) => {
    const [figure, note] = all('dd', facts[place])
    return facts[place] ? [...take(figure), ...take(note).filter((one) => which.test(one) && one !== '95%')] : []
  }
  // Behind the two figures of first answers stands the manual's own standard.
  const most = [4, 2, 1, 1, 2, 1]
  const names = ['score', 'deals', 'waived', 'selfAttested', 'answer', 'overdue']
  const titled = (selector: string, which = /./) =>
    all(selector)
      .flatMap(take)
      .filter((one) => which.test(one))
  const texts: Texts = {
    words: {
      kept: own.flatMap(take).sort(),
      moved: all('.words h1 span').flatMap(take),
      mostLost: sentence((status) => status === null),
      keptBest: sentence((status) => status === 'met'),
    },
    facts: Object.fromEntries(
      facts.map((_, place) => [names[place], fact(place, place === 0 ? /\.\d\d$/ : /./).slice(0, most[place])]),
    ),
    stages: lines(tables('#stages'), (link) => `${param('manual')(link)}/${param('stage')(link)}`),
    weeks: lines(tables('[aria-labelledby=weeks-title]'), (_, row) => row.querySelector('th')?.textContent ?? ''),
    teams: lines(tables('#teams'), param('team')),
    reps: lines(tables('#reps'), (link) => asked(link).pathname.split('/').at(-1) ?? ''),
    versions: lines(tables('#versions'), param('version')),
    steps: lines(tables('.steps'), stepIn),
    losses: Object.fromEntries(
      all('#losses .bars li').map((line) => [
        stepIn(line.querySelector('a')),
        all('.bars-points, .bars-count', line).flatMap(take),
      ]),
    ),
    titles: {
      losses: titled('#losses-title', /\.\d\d$/).sort(),
      waiting: titled('#waiting-title'),
      weeks: titled('#weeks-title', /\.\d\d$/),
      reps: titled('#reps-title'),
      steps: titled('.steps summary'),
    },
  }
  const known = '.pagebar, .words, .cases, .note, th, svg, .unseen'
  const walker = document.createTreeWalker(board, NodeFilter.SHOW_TEXT)
  const unread: string[] = []
  while (walker.nextNode()) {
    const { parentElement: parent, textContent: text } = walker.currentNode
    if (!parent || !/\d/.test(text ?? '') || parent.closest(known) || !parent.checkVisibility()) continue
    let at: Element | null = parent
    while (at && !read.has(at)) at = at.parentElement
    if (!at) unread.push(text ?? '')
  }
  return { texts, unread }
}
