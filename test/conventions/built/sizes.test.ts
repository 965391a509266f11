import { expect, test } from 'vitest'
import { gzipped, weights } from '#test/bench/sizes.ts'

test.for(Object.entries(weights))(
  '%s weighs at most %i KB as it travels, for it enters pages that are not ours',
  async ([script, limit]) => {
    expect(await gzipped(script)).toBeLessThanOrEqual(limit * 1024)
  },
)
