/** The part of Papa Parse that needs neither files nor network; its published types would bring in those of Node. */
declare module 'papaparse/papaparse.js' {
  interface Parser {
    /** Parses a text; with `ignoreLastRow` up to its last complete row, whose end `meta.cursor` tells. */
    parse(
      input: string,
      baseIndex: number,
      ignoreLastRow: boolean,
    ): {
      data: string[][]
      errors: { code: string; row: number }[]
      meta: { cursor: number }
    }
  }
  const Papa: {
    unparse(rows: readonly (readonly string[])[], config: { escapeFormulae: RegExp; newline: string }): string
    Parser: new (config: { delimiter: string; newline: string; preview?: number }) => Parser
  }
  export default Papa
}
