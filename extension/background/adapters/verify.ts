/** Whether the holder of this Ed25519 key signed exactly this text. Key and signature are raw bytes in base64url. */
export async function isSignedBy(key: string, text: string, signature: string): Promise<boolean> {
  try {
    const imported = await crypto.subtle.importKey('raw', bytesOf(key), { name: 'Ed25519' }, false, ['verify'])
    return await crypto.subtle.verify('Ed25519', imported, bytesOf(signature), new TextEncoder().encode(text))
  } catch {
    // No key, no signature, or a browser that does not know Ed25519: nothing is taken on trust.
    return false
  }
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}
