import * as YAML from 'yaml'
import { Manual } from '../schema.ts'
import { withoutDefaults } from './withoutDefaults.ts'

const width = 120

/**
 * A manual as YAML for people to read and edit: defaults left out, always in the same order, short lists and texts on one
 * line. Reading it back gives the very same manual.
 */
export function exportYaml(manual: Manual): string {
  const document = new YAML.Document(withoutDefaults(Manual, withBareValues(manual)), { aliasDuplicateObjects: false })
  YAML.visit(document, {
    Collection(_, node) {
      if (isShort(node)) node.flow = true
    },
  })
  return document.toString({ lineWidth: width, flowCollectionPadding: true })
}

/** A collection of nothing but short words and numbers. */
function isShort(node: YAML.YAMLMap | YAML.YAMLSeq): boolean {
  const words = node.items.flatMap((item) => (YAML.isPair(item) ? [item.key, item.value] : [item]))
  const texts = words.map((word) => (YAML.isScalar(word) ? String(word.value) : undefined))
  const length = texts.reduce((sum, text) => sum + wide(text ?? '') + 2, 0)
  return texts.every((text) => text !== undefined && !text.includes('\n')) && length <= width * 0.75
}

/** How many columns a text takes: a Chinese character two. */
function wide(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0)
}

/** A choice's value that is its own name is written as a bare word. */
function withBareValues(manual: Manual): unknown {
  return {
    ...manual,
    attributes: manual.attributes.map((attribute) => ({
      ...attribute,
      values: attribute.values?.map(({ value, name }) =>
        name.en === value && name['zh-CN'] === undefined ? value : { value, name },
      ),
    })),
  }
}
