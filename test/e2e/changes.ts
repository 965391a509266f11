/** A small generator of numbers from 0 to 1 with a seed, so that a page that once misled us can be looked at again. */
export function numbers(seed: number): () => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** What a host's developers do to a page between two releases. */
const changes: Record<string, (element: Element, pick: () => number) => void> = {
  'renamed classes': (element) => element.setAttribute('class', `x${element.className.length}`),
  'lost its classes': (element) => element.removeAttribute('class'),
  'lost one class': (element, pick) => {
    const classes = element.className.split(/\s+/)
    classes.splice(Math.floor(pick() * classes.length), 1)
    element.setAttribute('class', classes.join(' '))
  },
  'lost its id': (element) => element.removeAttribute('id'),
  'lost an attribute': (element, pick) => {
    // What is typed or chosen in a field is what the page says, not how it is built.
    const names = element.getAttributeNames().filter((name) => name !== 'value' && name !== 'selected')
    const name = names[Math.floor(pick() * names.length)]
    if (name) element.removeAttribute(name)
  },
  wrapped: (element) => {
    const wrap = element.ownerDocument.createElement('div')
    element.parentNode?.insertBefore(wrap, element)
    wrap.insertBefore(element, null)
  },
  'moved before its neighbour': (element) => {
    const { previousElementSibling: before, parentNode } = element
    if (before && parentNode) parentNode.insertBefore(element, before)
  },
  doubled: (element) => {
    element.parentNode?.insertBefore(element.cloneNode(true), element.nextSibling)
  },
}

/** Changes a page in one to three ways and says how. */
export function change(page: Document, seed: number): string[] {
  const pick = numbers(seed)
  const names = Object.keys(changes)
  return Array.from({ length: 1 + Math.floor(pick() * 3) }, () => {
    const elements = page.body.querySelectorAll('*')
    const element = elements[Math.floor(pick() * elements.length)]
    const name = names[Math.floor(pick() * names.length)]
    if (!element || !name) return 'nothing'
    const told = `${name}: ${(element.cloneNode(false) as Element).outerHTML.slice(0, 160)}`
    changes[name]?.(element, pick)
    return told
  })
}
