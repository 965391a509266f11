import type { Command } from '#shared/process/ledger/command.ts'
import { contentHash } from '#worker/chain/hash.ts'

/** The hash by which a repeated command is known again; `sent` is another at each try. */
export function bodyHash({ sent: _, ...command }: Command): Promise<string> {
  return contentHash(command)
}
