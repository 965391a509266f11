/** On machines that others use too a page is drawn when it is drawn: what a test waits for is late only when it never comes. */
if ('document' in globalThis) {
  const { configure } = await import('@testing-library/preact')
  configure({ asyncUtilTimeout: 20_000 })
}
