import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allPaths, root } from './sources.ts'

/** Every style sheet of the console and of the extension: files of their own, and texts in TypeScript. */
const sheets = allPaths
  .filter((path) => /^worker\/console\/.*\.css$/.test(path) || /^(extension|shared\/ui)\/.*[sS]tyle\.ts$/.test(path))
  .map((path) => ({ path, text: bare(readFileSync(join(root, path), 'utf8')) }))

/** Without comments, line by line still. */
function bare(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
}

/** The console's own: the panel on other people's pages is drawn to the pixel, beside what stands there. */
const spacious = sheets.filter(({ path }) => path.startsWith('worker/console/'))

/** Declarations of such properties, as `path:line property: value`. */
function declared(property: RegExp, offends: (value: string) => boolean, among = sheets): string[] {
  const declaration = new RegExp(`(?<![\\w-])(${property.source})\\s*:\\s*([^;{}]+)[;}]`, 'g')
  return among.flatMap(({ path, text }) =>
    [...text.matchAll(declaration)]
      .filter(([, , value = '']) => offends(value))
      .map(
        ({ index, 1: name, 2: value }) =>
          `${path}:${text.slice(0, index).split('\n').length} ${name}: ${value?.trim()}`,
      ),
  )
}

/** Pixels that no token stands for; up to two are a hairline's business. */
const rawPixels = (value: string) => [...value.matchAll(/(\d*\.?\d+)px/g)].some(([, n]) => Number(n) > 2)

describe('one scale for all that is drawn', () => {
  it('finds the sheets of the console, the panel and the pages of the extension', () => {
    const paths = sheets.map(({ path }) => path)
    expect(paths).toEqual(
      expect.arrayContaining([
        'worker/console/styles/base.css',
        'extension/panel/style.ts',
        'extension/pages/style.ts',
      ]),
    )
  })

  it('letters have the sizes of the scale', () => {
    expect(declared(/font-size|font/, rawPixels)).toEqual([])
  })

  it('what stands apart does so by the steps of the scale', () => {
    expect(
      declared(/(?:padding|margin|scroll-margin|scroll-padding)(?:-[a-z]+)*|(?:row-|column-)?gap/, rawPixels, spacious),
    ).toEqual([])
  })

  it('corners are round by the steps of the scale', () => {
    expect(declared(/border(?:-[a-z]+)*-radius/, rawPixels, spacious)).toEqual([])
  })

  it('colours are named, so that each has its dark half; a code to be scanned alone is black on white by itself', () => {
    const raw = declared(/[a-z-]+/, (value) => /#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i.test(value))
    expect(raw.filter((line) => !line.startsWith('worker/console/styles/entry.css'))).toEqual([])
  })

  it('nothing leans: Chinese letters have no italics', () => {
    expect(declared(/font-style|font/, (value) => /italic|oblique/.test(value))).toEqual([])
  })
})
