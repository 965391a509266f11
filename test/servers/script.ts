import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** Runs one of a server's scripts for a folder and answers what it printed; its progress goes where ours goes. */
export async function run(script: string, dir: string, env: Record<string, string> = {}): Promise<string> {
  const child = spawn('bash', [script, dir], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
  return output
}

/** The value of one of the KEY=VALUE lines that a script prints. */
export function valueIn(answers: string, key: string): string {
  return answers.match(new RegExp(`^${key}=(.*)$`, 'm'))?.[1] ?? ''
}
