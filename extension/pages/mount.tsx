import { type ComponentType, render } from 'preact'
import { onPagesTold } from '#extension/browser/pages.ts'
import { tokens } from '#shared/ui/tokens.ts'
import { ask, follow, readerLanguage } from './standing.ts'
import { pageStyle } from './style.ts'

/** Draws a page of the extension, with sheets of its own if it has any, once the background has said how it stands. */
export async function mount(Page: ComponentType, ...sheets: string[]): Promise<void> {
  document.adoptedStyleSheets = [tokens, pageStyle, ...sheets].map((text) => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(text)
    return sheet
  })
  onPagesTold(() => void follow())
  await ask({ type: 'how it stands' })
  document.documentElement.lang = readerLanguage()
  render(<Page />, document.body)
}
