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

const SIGNED_IN = /signed[- ]in|logged[- ]in/i

test.each(SITES.map(({ platform }) => platform))(
  'what %s shows to who is logged in is claimed of drawn pages alone',
  (platform) => {
    const folder = join(ROOT, 'tests/fixtures', platform)
    const inputs = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.input.json'),
    )
    const drawn = inputs.filter(
      (file) => SIGNED_IN.test(file) || SIGNED_IN.test(readFileSync(join(folder, file), 'utf8')),
    )
    if (CHECKED[platform].in === 'drawn') expect(drawn).not.toEqual([])
    // Somebody has drawn such a page: the table can say so.
    if (CHECKED[platform].in === null) expect(drawn).toEqual([])
  },
)

const PAGES = join(ROOT, '../shared/pages')
if (!existsSync(PAGES)) {
  test('last checked: not run, ../shared/pages is not here', (context) => context.skip())
} else {
  test.each(SITES.flatMap(({ platform }) => [[platform, 'out'] as const, [platform, 'in'] as const]))(
    '%s, logged %s, was last checked on the newest page that there is',
    (platform, how) => {
      const name = new RegExp(`^logged${how}-[a-z]+-(\\d{4}-\\d\\d)`)
      const months = readdirSync(join(PAGES, platform)).flatMap((file) => name.exec(file)?.[1] ?? [])
      const newest = months.sort().at(-1)
      expect(CHECKED[platform][how] ?? 'drawn').toMatch(newest === undefined ? /^drawn/ : new RegExp(`^${newest}`))
    },
  )
}
