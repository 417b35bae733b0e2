import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { SITES } from '../../src/sites/index.ts'

test('every site’s pages are broken, in a file of its own so that they run side by side', () => {
  const files = readdirSync(import.meta.dirname)
  expect(files).toEqual(expect.arrayContaining(SITES.map(({ platform }) => `${platform}.test.ts`)))
})
