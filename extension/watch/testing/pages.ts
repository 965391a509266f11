import { Window } from 'happy-dom'

const models = import.meta.glob<string>('../../../shared/sites/models/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The page model of that name: a real page as its server sent it, reduced by hand. */
export function modelOf(name: string): string {
  const html = models[`../../../shared/sites/models/${name}.html`]
  if (html === undefined) throw new Error(`no page model is called ${name}`)
  return html
}

/** A page with this text at this address, as the watch room would find it. */
export function pageOf(html: string, url: string): Document {
  const window = new Window({ url, settings: { disableIframePageLoading: true, disableJavaScriptFileLoading: true } })
  seeWhatHolds(window)
  window.document.write(html)
  return window.document as unknown as Document
}

/** In browsers a selector may name what holds the element that is asked; here it would find nothing by that. */
function seeWhatHolds({ Element }: Window): void {
  Object.defineProperty(Element.prototype, 'querySelectorAll', {
    value(this: Element, css: string) {
      return [...this.ownerDocument.querySelectorAll(css)].filter((each) => each !== this && this.contains(each))
    },
  })
}

/** Puts a page into a frame of another, as if the frame had loaded it. */
export function loadInto(page: Document, frame: string, content: Document): void {
  const element = page.querySelector(frame)
  if (!element) throw new Error(`the page has no ${frame}`)
  Object.defineProperty(element, 'contentDocument', { value: content, configurable: true })
}
