import { expect, test } from 'vitest'
import { contract } from '#shared/api/contract.ts'
import { createApp } from '#worker/app.ts'

/** Method and path of what answers under the API, aside from middleware, the sign-in library's own routes and the page for readers. */
const served = createApp(() => 0)
  .routes.filter(
    ({ method, path }) =>
      method !== 'ALL' && path.startsWith('/api/') && !path.startsWith('/api/auth/') && !path.startsWith('/api/docs'),
  )
  .map(({ method, path }) => `${method} ${path}`)

const promised = Object.values(contract).map(({ method, path }) => `${method} ${path}`)

test('every operation of the contract is served, and nothing is served that the contract does not name', () => {
  expect([...new Set(served)].toSorted()).toEqual(promised.toSorted())
})
