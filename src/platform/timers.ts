/** `setTimeout` that ends with its signal. */
export function after(milliseconds: number, callback: () => void, signal: AbortSignal): void {
  if (signal.aborted) return
  const timer = setTimeout(() => {
    signal.removeEventListener('abort', stop)
    callback()
  }, milliseconds)
  const stop = () => clearTimeout(timer)
  signal.addEventListener('abort', stop, { once: true })
}

/** `setInterval` that ends with its signal. */
export function every(milliseconds: number, callback: () => void, signal: AbortSignal): void {
  if (signal.aborted) return
  const timer = setInterval(callback, milliseconds)
  signal.addEventListener('abort', () => clearInterval(timer), { once: true })
}
