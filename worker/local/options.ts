import { parseArgs } from 'node:util'

export type Options = { port: number; json: boolean; fresh: boolean; browser: boolean }

/** What stands behind `npm start --`, and the port from the environment. Throws a readable line for anything else. */
export function readOptions(args: string[], port = '8787'): Options {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      fresh: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
    },
  })
  const number = Number(port)
  if (!Number.isInteger(number) || number < 1 || number > 65_535) throw new Error(`PORT is not a port: ${port}`)
  return { port: number, ...values }
}
