/// <reference path="./opencc.d.ts" />
import entries from 'opencc-js/dict/TSCharacters'

const simplifiedOf = new Map<string, string>()
const traditionalOf = new Map<string, string[]>()

for (const entry of entries.split('|')) {
  const [traditional = '', simplified = ''] = entry.split(' ')
  simplifiedOf.set(traditional, simplified)
  traditionalOf.set(simplified, [...(traditionalOf.get(simplified) ?? []), traditional])
}

/** A text with each traditional character in its simplified form: what is compared, never what is shown. */
export function simplified(text: string): string {
  let result = ''
  for (const character of text) result += simplifiedOf.get(character) ?? character
  return result
}

/** The traditional characters that have this simplified form. */
export function traditionalForms(character: string): readonly string[] {
  return traditionalOf.get(character) ?? []
}
