/** One cost beside its baseline: the ratio, the goal for it, and what was measured. */
export function report(name: string, ratio: number, goal: number, detail: string): void {
  const verdict = ratio <= goal ? 'within' : 'MISSED'
  console.log(`  ${name.padEnd(58)} ${ratio.toFixed(2).padStart(6)} ×   goal ≤ ${goal}   ${verdict}   ${detail}`)
}
