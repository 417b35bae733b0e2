import { connect, type Socket } from 'node:net'
import * as v from 'valibot'

/**
 * Firefox's own remote protocol, as far as it is needed: it opens pages of an extension, sees closed shadow roots and runs in
 * the browser itself, none of which WebDriver BiDi allows (measured 2026-11), and Debian has no geckodriver.
 * Messages are `length:JSON`: `[0, id, command, parameters]` there, `[1, id, error, result]` back.
 */
const AnswerSchema = v.tuple([
  v.literal(1),
  v.number(),
  v.nullable(v.looseObject({ error: v.string(), message: v.string() })),
  v.unknown(),
])

export class Marionette {
  #socket: Socket
  #received = Buffer.alloc(0)
  #waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>()
  #last = 0
  #queue: Promise<unknown> = Promise.resolve()

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk) => this.#receive(chunk))
    socket.on('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox closed the connection'))
      this.#waiting.clear()
    })
    socket.on('error', () => undefined)
  }

  /** Connects to a Firefox that is starting, and begins the session. */
  static async connect(port: number): Promise<Marionette> {
    const end = Date.now() + 60_000
    for (;;) {
      const socket = await new Promise<Socket | undefined>((resolve) => {
        const attempt = connect(port, '127.0.0.1', () => resolve(attempt))
        attempt.once('error', () => resolve(undefined))
      })
      if (socket !== undefined) {
        const marionette = new Marionette(socket)
        await marionette.send('WebDriver:NewSession', { acceptInsecureCerts: true })
        return marionette
      }
      if (Date.now() > end) throw new Error('Firefox did not open its remote port')
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }

  async send(command: string, parameters: object = {}): Promise<unknown> {
    this.#last += 1
    const id = this.#last
    const text = JSON.stringify([0, id, command, parameters])
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
  }

  /** Runs several commands with nothing in between: the current window and context are the session's, not the caller's. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#queue.then(work, work)
    this.#queue = run.catch(() => undefined)
    return run
  }

  close(): void {
    this.#socket.destroy()
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk])
    for (;;) {
      const colon = this.#received.indexOf(':')
      if (colon < 0) return
      const length = Number(this.#received.subarray(0, colon).toString())
      const end = colon + 1 + length
      if (this.#received.length < end) return
      const text = this.#received.subarray(colon + 1, end).toString()
      this.#received = this.#received.subarray(end)
      const answer = v.safeParse(AnswerSchema, JSON.parse(text))
      // The first message is a greeting, not an answer.
      if (!answer.success) continue
      const [, id, error, result] = answer.output
      const waiting = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error === null) waiting?.resolve(result)
      else waiting?.reject(new Error(`${error.error}: ${error.message}`))
    }
  }
}
