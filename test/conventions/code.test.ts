import { expect, test } from 'vitest'
import { allPaths, places, product, sources } from './sources.ts'

test('no file has a name without an end: what is in utils never stops growing', () => {
  expect(
    allPaths.filter((path) => /(^|\/)(utils?|helpers?|misc|common|managers?|services?)(\.|\/)/i.test(path)),
  ).toEqual([])
})

test('no file outgrows one subject: beyond 300 lines it has a second one', () => {
  const long = product.filter(({ text }) => text.split('\n').length > 300)
  expect(long.map(({ path }) => path)).toEqual([])
})

test('markup is never put together from text, for a subject line could then run as a script', () => {
  expect(
    places(product, /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/),
  ).toEqual([])
})

test('the compiler is never told to look away', () => {
  expect(
    places(product, /\bas any\b|: any\b|\bas never\b|\bas unknown as\b/).filter((place) => !isDoor(place)),
  ).toEqual([])
  const silenced = product.filter(({ text }) => /@ts-(ignore|nocheck|expect-error)|biome-ignore/.test(text))
  expect(silenced.map(({ path }) => path)).toEqual([])
})

/** Local development talks to Chromium's own pages, which have no types. */
const isDoor = (place: string) => place.startsWith('worker/local/browser.ts')

test('no debt stands in the code: what is to be done is an issue', () => {
  expect(
    sources
      .filter(({ text }) => /\b(TODO|FIXME|HACK|XXX)\b/.test(text))
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('test/conventions/')),
  ).toEqual([])
})

test('every test runs, and none stands on a pretended part of our own', () => {
  expect(places(sources, /\b(it|test|describe)\.(only|skip|todo|fixme|fails)\b/)).toEqual([])
  expect(places(sources, /\bvi\.mock\(\s*['"](\.|#)/)).toEqual([])
})
