/** The name of a file that is saved today: by its date, so that a folder sorts them. */
export function datedName(what: string, now: number, ending: string): string {
  return `earned-${what}-${new Date(now).toISOString().slice(0, 10)}.${ending}`
}
