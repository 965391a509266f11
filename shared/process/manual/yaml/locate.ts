import * as YAML from 'yaml'
import { positionOf } from './position.ts'

/** Finds the places of a text that `importYaml` has read, such as `stages[2].steps[0]`: line and column from 1. */
export function locate(text: string): (at: string) => { line: number; column: number } {
  const lines = new YAML.LineCounter()
  const document = YAML.parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true })
  return (at) => positionOf(document, lines, at)
}
