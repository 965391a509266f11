import { expect, test } from 'vitest'
import { places, product, under } from './sources.ts'

const worker = product.filter(
  (source) => under('worker')(source) && !under('worker/console')(source) && !under('worker/local')(source),
)

// What is logged is chosen in one place, so that no value of a customer's can slip into the log from another.
test('the Worker writes its log in worker/log.ts alone', () => {
  const elsewhere = worker.filter(({ path }) => path !== 'worker/log.ts')
  expect(places(elsewhere, /\bconsole\s*[.[]/g)).toEqual([])
})
