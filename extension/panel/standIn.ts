import type { Door } from '#extension/rooms/door.ts'
import type { StandIn } from './frame.ts'
import type { Model } from './model.ts'
import { type PillWords, pillWords } from './pill.ts'
import { trusted } from './trusted.ts'

/**
 * Draws the pill and nothing else, with no more than that takes. The rest is brought as soon as somebody may want it: the
 * pointer comes over the pill or the focus onto it, the card is to be open, a stop stands, or a draft is written, whose
 * wording may have to be stopped at any moment.
 */
export function standIn(
  root: ShadowRoot,
  { model, door, bring }: { model: Model; door: Pick<Door, 'signal' | 'open'>; bring: () => void },
): StandIn {
  let left = false
  const button = buttonOf({ bring: () => left || bring(), open: () => left || model.toggle(true) }, door.signal)
  const panel = element('panel', undefined, 'div')
  let said = ''
  panel.append(button)
  return {
    draw: (folded) => {
      const { card, open } = model.state()
      if (!card) return
      const words = pillWords(card, Date.now())
      const says = JSON.stringify([words, card.tone, card.language])
      if (says !== said) {
        said = says
        panel.lang = card.language
        button.dataset.tone = card.tone
        button.title = words.open
        button.replaceChildren(...partsOf(words))
      }
      if (!panel.isConnected) root.append(panel)
      if ((open && !folded) || card.stop || door.open()?.view.kind === 'compose') bring()
    },
    clear: () => panel.remove(),
    leave: () => {
      left = true
    },
  }
}

function buttonOf({ bring, open }: { bring: () => void; open: () => void }, signal: AbortSignal): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'pill'
  button.ariaExpanded = 'false'
  for (const type of ['pointerenter', 'focus']) button.addEventListener(type, trusted(bring), { signal })
  button.addEventListener('click', trusted(open), { signal })
  return button
}

function partsOf({ name, stage, next, late, trouble }: PillWords): HTMLElement[] {
  const row = element('pill-row')
  const dot = Object.assign(element('dot'), { ariaHidden: 'true' })
  row.append(dot, element('pill-name', name))
  if (stage) row.append(Object.assign(element('pill-stage', stage.short), { title: stage.title }))
  row.append(element('pill-next', next))
  if (late) row.append(element('pill-due', late))
  return trouble ? [row, element('pill-trouble', trouble)] : [row]
}

function element(of: string, text?: string, tag: 'span' | 'div' = 'span'): HTMLElement {
  const made = document.createElement(tag)
  made.className = of
  if (text !== undefined) made.textContent = text
  return made
}
