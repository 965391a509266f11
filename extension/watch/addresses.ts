const longest = 200
/** `"Doe, Jane" <jane@x.test>`, `Jane <jane@x.test>` or the bare address, in whatever text stands around them. */
const address =
  /(?:"((?:[^"\\]|\\.){0,200})"|([^<>,;:："]{0,200}))\s*<([^\s<>"',;:()]{1,64}@[^\s<>"',;:()]{1,189})>|([^\s<>"',;:()\\]{1,64}@[^\s<>"',;:()\\]{1,189})/g

/** The addresses that a text names, in small letters, each with its name where one stands before it. */
export function addressesIn(text: string): { name?: string; address: string }[] {
  if (!text.includes('@')) return []
  return [...text.slice(0, 20_000).matchAll(address)].map(([, quoted, plain, bracketed, bare]) => {
    const name = (quoted?.replaceAll(/\\(.)/g, '$1') ?? plain ?? '').trim()
    const found = (bracketed ?? bare ?? '').toLowerCase().replace(/\.$/, '')
    return name ? { name: name.slice(0, longest), address: found } : { address: found }
  })
}
