/** A file that is written part by part: what is written is the browser's to keep, on disk where it is large. */
export class FileInParts {
  private readonly parts: Blob[] = []
  private held = ''

  write(text: string): void {
    this.held += text
    if (this.held.length > 1_000_000) this.pass()
  }

  /** The whole of it. */
  file(type: string): Blob {
    this.pass()
    return new Blob(this.parts, { type })
  }

  private pass(): void {
    this.parts.push(new Blob([this.held]))
    this.held = ''
  }
}
