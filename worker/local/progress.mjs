// The commands' progress lines. They go to standard error, so that what a command answers stands alone on standard output.
const began = Number(process.env.GUIDERAIL_BEGAN ?? Date.now())
process.env.GUIDERAIL_BEGAN = String(began)

/** Says one thing with the seconds since the command began. @param {string} line */
export function say(line) {
  const seconds = String(Math.round((Date.now() - began) / 1000)).padStart(3)
  process.stderr.write(`[${seconds} s] ${line}\n`)
}
