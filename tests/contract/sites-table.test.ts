import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { CHECKED, withTable } from '../../scripts/sites-table.ts'
import { SITES } from '../../src/sites/index.ts'
import { ROOT } from './source.ts'

test('README’s table of sites says what the registry and the invented pages say', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
  expect(withTable(readme), 'node --import tsx scripts/sites-table.ts writes it anew').toBe(readme)
})

const PAGES = join(ROOT, '../shared/pages')
if (!existsSync(PAGES)) {
  test('last checked: not run, ../shared/pages is not here', (context) => context.skip())
} else {
  test.each(SITES.map(({ platform }) => platform))(
    '%s was last checked on the newest page that there is',
    (platform) => {
      const months = readdirSync(join(PAGES, platform)).flatMap(
        (file) => /^logged(?:in|out)-[a-z]+-(\d{4}-\d\d)/.exec(file)?.[1] ?? [],
      )
      const newest = months.sort().at(-1)
      expect(CHECKED[platform]).toMatch(newest === undefined ? /^drawn/ : new RegExp(`^${newest}`))
    },
  )
}
