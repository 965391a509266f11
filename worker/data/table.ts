import Papa from 'papaparse/papaparse.js'

/** What a spreadsheet would take for a formula, the full-width signs among it: such a text gets a quote before it. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/

/** A table for a spreadsheet, row by row: UTF-8 with its mark, texts that no program runs. */
export async function* tableOf(
  headings: readonly string[],
  pages: AsyncIterable<readonly (readonly string[])[]>,
): AsyncGenerator<string> {
  yield `\uFEFF${lines([headings])}`
  for await (const rows of pages) if (rows.length > 0) yield lines(rows)
}

function lines(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(rows, { escapeFormulae: formula, newline: '\r\n' })}\r\n`
}
