import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** One file of the project: its path from the root, what it says, and what its code says with comments blanked out. */
export type Source = { path: string; text: string; code: string }

const made = new Set(['node_modules', '.output', '.wxt', '.wrangler', '.data', '.git', 'dist', 'test-results'])

function walk(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (made.has(entry.name)) return []
    const path = posix.join(folder, entry.name)
    return entry.isDirectory() ? walk(path) : [path]
  })
}

function read(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8')
  return { path, text, code: text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, blank) }
}

/** Blanks keep their line breaks, so that line numbers stay right. */
const blank = (comment: string) => comment.replace(/[^\n]/g, ' ')

export const allPaths = ['extension', 'worker', 'shared', 'test'].flatMap(walk)

/** Every TypeScript file, tests included. */
export const sources = allPaths.filter((path) => /\.tsx?$/.test(path)).map(read)

const isTest = ({ path }: Source) => /\.(test|spec)\.tsx?$/.test(path) || /^test\/|\/testing\//.test(path)

/** What ships or serves. */
export const product = sources.filter((source) => !isTest(source))

/** Files of one folder. */
export const under = (folder: string) => (source: Source) => source.path.startsWith(`${folder}/`)

/** Each place where a pattern occurs in code, as `path:line what`. */
export function places(files: Source[], pattern: RegExp): string[] {
  return files.flatMap(({ path, code }) =>
    [...code.matchAll(new RegExp(pattern, 'g'))].map((match) => {
      const line = code.slice(0, match.index).split('\n').length
      return `${path}:${line} ${match[0].trim()}`
    }),
  )
}

/** What a file imports: packages by name, files of the project by their path from the root. */
export function imports({ path, code }: Source): string[] {
  const statement = /^(?:import|export)\b[^'"`;]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm
  const specifiers = [...code.matchAll(statement)].map(([, from, bare, dynamic]) => from ?? bare ?? dynamic ?? '')
  return specifiers.map((name) => {
    if (name.startsWith('#')) return name.slice(1)
    if (name.startsWith('.')) return relative(root, join(root, posix.dirname(path), name))
    return name
  })
}
