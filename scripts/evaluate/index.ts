/**
 * Prints how well the model does, by the protocol of the labelled rows, beside simpler and blacker models:
 * `npm run evaluate`, with `-- --from DIR` where the rows are not in `../shared/model`. The two tasks are never blended.
 */
import { rowsFolder } from '../calibrate/rows.ts'
import { evaluateAccount } from './account.ts'
import { evaluateEngagement } from './engagement.ts'

const folder = rowsFolder(process.argv.slice(2))
if (folder === null) {
  console.error('The labelled rows are not on this machine. Say where they are: npm run evaluate -- --from DIR')
  console.error('Without them `npm test` holds the shipped scorecard to its figures on invented accounts.')
  process.exit(2)
}
for (const evaluate of [evaluateAccount, evaluateEngagement]) console.log(`${evaluate(folder)}\n`)
