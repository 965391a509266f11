import * as z from 'zod'

/** Connecting a browser by a short code, as RFC 8628 has it. */

export const deviceClient = 'guiderail-extension'
/** How long a code is good for. */
export const deviceLife = 10 * 60_000

/** No vowels, so that no word comes out, and nothing that looks like something else. */
const letters = 'BCDFGHJKLMNPQRSTVWXZ'
const codeLength = 8

/** Eight letters that anybody can read off one screen and type on another: 20⁸ of them, each as likely. */
export function newUserCode(): string {
  let code = ''
  while (code.length < codeLength) {
    const [byte = 255] = crypto.getRandomValues(new Uint8Array(1))
    // What would make the first letters likelier than the last is drawn again.
    if (byte < 256 - (256 % letters.length)) code += letters[byte % letters.length]
  }
  return code
}

/** A code as people type it: in small letters, with blanks and hyphens. */
export const plainCode = (code: string): string => code.replace(/[^A-Za-z0-9]/g, '').toUpperCase()

/** What a browser says of itself when it asks: `scope` is a line for people, such as "Chrome · Windows". */
export const DeviceAsk = z.object({
  client_id: z.literal(deviceClient, deviceClient),
  scope: z
    .string()
    .max(80)
    .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, 'printable characters')
    .optional(),
})

/** The line and the network address that it was said from, as they lie in the code's row. */
export const writeScope = (line: string | undefined, address: string): string => `${line ?? ''}\n${address}`

export function readScope(scope: string | null | undefined): { scope: string; address: string } {
  const [line = '', address = ''] = (scope ?? '').split('\n')
  return { scope: line, address }
}
