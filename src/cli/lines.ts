/** A line of a stream, counted from 1; `null` where it was too long to keep. */
export interface Line {
  readonly number: number
  readonly text: string | null
}

/** No snapshot is as long: a thousand posts are about 400 kB. */
const LONGEST = 4_000_000

/** Splits a stream into lines (LF or CRLF) and holds no more than one of them, however long the stream or the line. */
export async function* linesOf(stream: AsyncIterable<string | Buffer>, longest = LONGEST): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let number = 1
  let parts: string[] = []
  let length = 0
  const take = (part: string) => {
    length += part.length
    if (length > longest) parts = []
    else if (part !== '') parts.push(part)
  }
  const finish = (): Line => {
    const text = length > longest ? null : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return { number: number++, text }
  }
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    let from = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      take(text.slice(from, end))
      yield finish()
      from = end + 1
    }
    take(text.slice(from))
  }
  take(decoder.decode())
  if (length > 0) yield finish()
}
