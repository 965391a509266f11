const name = 'standing'

/** Tells every open page of the extension that how it stands may have changed. */
export function tellPages(): void {
  const channel = new BroadcastChannel(name)
  channel.postMessage(undefined)
  channel.close()
}

/** Calls the listener whenever how it stands may have changed elsewhere, as long as this page is open. */
export function onPagesTold(listener: () => void): void {
  new BroadcastChannel(name).onmessage = () => listener()
}
