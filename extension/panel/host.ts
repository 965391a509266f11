import type { Door } from '#extension/rooms/door.ts'
import { pillTokens } from '#shared/ui/tokens.ts'
import { pillStyle } from './pillStyle.ts'

/** The element that everything is drawn in: one, in the top layer, with a root of its own. */
export interface Host {
  element: HTMLElement
  root: ShadowRoot
  /** Puts it on the page, and back after the page took it away: at most a few times until we take it away ourselves. */
  keep: () => void
  remove: () => void
  /** What is drawn needs these sheets too. */
  dress: (...sheets: string[]) => void
}

const mostReturns = 5

/** `lost` is told each time that something is to be drawn and the page took it away too often. */
export function createHost(door: Pick<Door, 'dark'>, lost: () => void): Host {
  const element = document.createElement('div')
  element.id = 'guiderail'
  element.popover = 'manual'
  const root = element.attachShadow({ mode: 'open' })
  const dress = (...sheets: string[]) => root.adoptedStyleSheets.push(...sheets.map(sheet))
  dress(pillTokens + pillStyle)
  let returns = 0
  const keep = () => {
    element.dataset.theme = door.dark() ? 'dark' : 'light'
    if (!element.isConnected) {
      if (returns++ > mostReturns) return lost()
      element.dataset.away = ''
      document.documentElement.append(element)
    }
    if (!element.matches(':popover-open')) element.showPopover()
  }
  const remove = () => {
    returns = 0
    element.remove()
  }
  return { element, root, keep, remove, dress }
}

function sheet(text: string): CSSStyleSheet {
  const made = new CSSStyleSheet()
  made.replaceSync(text)
  return made
}
