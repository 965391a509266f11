import type { Locator } from '@playwright/test'

/**
 * Texts in an element, or in the root that it hosts, that read worse than WCAG AA asks for, one line each; none at all is a
 * fault too. Measured here, because axe cannot tell what lies behind an element of the top layer and leaves every text there
 * undecided.
 */
export function faintTexts(host: Locator): Promise<string[]> {
  return host.evaluate((element) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })
    if (!canvas) throw new Error('no canvas to mix colours on')
    const mixed = (colours: string[]) => {
      canvas.clearRect(0, 0, 1, 1)
      for (const colour of colours) {
        canvas.fillStyle = colour
        canvas.fillRect(0, 0, 1, 1)
      }
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
    }
    const luminance = (colour: number[]) => {
      const [red = 0, green = 0, blue = 0] = colour
        .map((part) => part / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const grounds = (one: Element | null): string[] =>
      one === null ? ['white'] : [...grounds(one.parentElement), getComputedStyle(one).backgroundColor]
    const ratio = (one: Element) => {
      const behind = grounds(one)
      const [light = 0, dark = 0] = [mixed(behind), mixed([...behind, getComputedStyle(one).color])]
        .map(luminance)
        .sort((a, b) => b - a)
      return (light + 0.05) / (dark + 0.05)
    }
    const texts = [...(element.shadowRoot ?? element).querySelectorAll<HTMLElement>('*')].filter(
      (one) =>
        [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()) &&
        one.checkVisibility() &&
        one.offsetWidth > 1 &&
        !one.matches(':disabled, option'),
    )
    const enough = (one: Element) => {
      const { fontSize, fontWeight } = getComputedStyle(one)
      const size = Number.parseFloat(fontSize)
      return size >= 24 || (size >= 18.66 && Number(fontWeight) >= 700) ? 3 : 4.5
    }
    const faint = texts.filter((one) => ratio(one) < enough(one))
    const told = faint.map((one) => `${ratio(one).toFixed(2)}: ${one.className} "${one.textContent?.trim()}"`)
    return texts.length === 0 ? ['no text was looked at'] : told
  })
}
