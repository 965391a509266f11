/** An answer that is a file, whole or written while it is read; `name` is how a browser keeps it. */
export function fileResponse(type: string, name: string, body: string | ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: { 'content-type': `${type}; charset=utf-8`, 'content-disposition': `attachment; filename="${name}"` },
  })
}

/** A stream of what is made piece by piece, only as fast as it is read. */
export function streamed(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(bytes.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}
