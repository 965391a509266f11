import * as YAML from 'yaml'

/**
 * Where a place such as `stages[2].steps[0].why` stands in a text: line and column from 1. What is missing stands where
 * the nearest thing around it begins.
 */
export function positionOf(document: YAML.Document, lines: YAML.LineCounter, place: string) {
  let node: unknown = document.contents
  let found = offsetOf(node) ?? 0
  for (const part of place.split(/[.[\]]+/).filter((one) => one !== '')) {
    const inner = within(node, part)
    if (!inner) break
    found = offsetOf(inner.at) ?? found
    node = inner.node
  }
  const { line, col } = lines.linePos(found)
  return { line, column: col }
}

/** One level further in: the node, and where it is told to be, for what has a name at the name. */
function within(node: unknown, part: string): { node: unknown; at: unknown } | undefined {
  if (YAML.isSeq(node)) {
    const item = node.items[Number(part)]
    return item === undefined ? undefined : { node: item, at: item }
  }
  if (!YAML.isMap(node)) return undefined
  const pair = node.items.find((one) => YAML.isScalar(one.key) && String(one.key.value) === part)
  return pair && { node: pair.value, at: pair.key }
}

function offsetOf(node: unknown): number | undefined {
  return YAML.isNode(node) ? node.range?.[0] : undefined
}
