import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { VerdictSchema } from '../../src/model/verdict.ts'
import { CountSchema } from '../../src/profile.ts'
import { earned } from './terminal.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earned-cli-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const post = { likes: 410, comments: 12 }
const others = [
  { likes: 290, comments: 9 },
  { likes: 560, comments: 15 },
  { likes: 340, comments: 11 },
  { likes: 830, comments: 22 },
]
const snapshot = { platform: 'instagram', followers: 38_600, recent: [post, ...others] }
const line = (more: object = {}) => JSON.stringify({ ...snapshot, ...more })
const Scored = v.strictObject({ id: v.optional(v.unknown()), verdict: VerdictSchema })

describe('earned score', () => {
  test('gives one verdict a line, in order, with the id that came with it, whatever its type', async () => {
    const ids = [7, 'seven', null, { a: [1] }, false]
    const input = [...ids.map((id) => line({ id })), line()].join('\r\n')
    const { json, status, err } = await earned(['score'], `\uFEFF${input}\n\n   \n`)
    const scored = json().map((one) => v.parse(Scored, one))
    expect(scored.map((one) => one.id)).toEqual([...ids, undefined])
    expect(scored.every((one) => one.verdict.band === 'fits')).toBe(true)
    expect(json().map((one) => Object.hasOwn(Object(one), 'id'))).toEqual([true, true, true, true, true, false])
    expect([status, err]).toEqual([0, ''])
  })

  test('takes whole numbers and intervals for counts, and what is left out for not shown', async () => {
    const likes = { value: 400, low: 395, high: 404, exact: false }
    const bare = { platform: 'instagram', followers: 38_600, recent: Array.from({ length: 5 }, () => ({ likes })) }
    const [scored] = (await earned(['score', '-'], JSON.stringify(bare))).json()
    const { verdict } = v.parse(Scored, scored)
    expect(verdict.coverage.read).toEqual(['followers', 'likes'])
    expect(verdict.engagedPeople?.low).toBe(395)
  })

  test('holds a line against the tables of its own year, and of today where it has no date', async () => {
    const dated = (observedAt?: unknown, publishedAt?: string) =>
      line({ observedAt, recent: [post, ...others].map((one) => ({ ...one, publishedAt })) })
    const input = [
      dated(),
      dated(null),
      dated('2026'),
      dated('2018-06-01T10:00:00Z'),
      dated('2018-06-01'),
      dated('2018-06'),
      dated('2018'),
      dated('2019'),
      dated('2020-02'),
      dated(undefined, '2017-11-03'),
      dated('2026', '2017-11'),
    ]
    const { json, err } = await earned(['score'], input.join('\n'))
    const verdicts = json().map((one) => v.parse(Scored, one).verdict)
    expect(err).toBe('')
    expect(verdicts.map(({ percentile }) => percentile?.asOf)).toEqual([
      ...Array(3).fill('2023–2025'),
      ...Array(4).fill('2019 → 2018'),
      '≈ 2019',
      '≈ 2020',
      ...Array(2).fill('2019 → 2017'),
    ])
    expect(verdicts.every(({ band }) => band === 'fits')).toBe(true)
    const high = verdicts.map(({ percentile }) => percentile?.high ?? 0)
    expect(high[0]).toBeGreaterThan(high[3] ?? 100)
  })

  test.each(['', 'once', '2018-13', '2018-00-01', 2018])(
    'refuses %j for a time, and says how to write one',
    async (time) => {
      const { lines, err } = await earned(['score'], [line({ observedAt: time }), line()].join('\n'))
      expect(lines).toHaveLength(1)
      expect(err).toContain('observedAt: a time is such as 2018-06-01T10:00:00Z')
    },
  )

  test('does not call an account young for want of a date', async () => {
    const quiet = [post, ...others].map(() => ({ likes: 2, comments: 0 }))
    const { json } = await earned(['score'], line({ account: { joinedAt: '2012-03' }, recent: quiet }))
    const [scored] = json().map((one) => v.parse(Scored, one))
    const row = scored?.verdict.evidence.find(({ signal }) => signal === 'engagementRate')
    expect(row?.benign).toContain('oldAccount')
  })

  test('names bad lines, scores the others and ends with status 1', async () => {
    const bad = ['nope', '[]', '{}', line({ followers: -1 }), line({ followers: '12' }), line({ platform: 'myspace' })]
    const { status, lines, err } = await earned(
      ['score'],
      [line(), ...bad, line({ extra: 1, __proto__: 1 })].join('\n'),
    )
    const errors = err
      .trim()
      .split('\n')
      .map((text): unknown => JSON.parse(text))
    expect(lines).toHaveLength(2)
    expect(errors).toHaveLength(bad.length)
    expect(errors[0]).toEqual({ line: 2, error: 'this is not JSON' })
    expect(errors[3]).toMatchObject({ line: 5, error: expect.stringContaining('followers') })
    expect(status).toBe(1)
  })

  test.each([
    ['-1', 'followers'],
    ['1.5', 'followers'],
    ['1e400', 'followers'],
    ['9007199254740993', 'followers'],
    ['{"value":5,"low":6,"high":9,"exact":false}', 'followers'],
    ['{"value":-5,"low":-6,"high":9,"exact":false}', 'followers'],
    ['NaN', 'JSON'],
    ['Infinity', 'JSON'],
  ])('refuses %s for a count, by its line, and scores the next', async (number, names) => {
    const bad = `{"platform":"instagram","followers":${number},"recent":[]}`
    const { status, lines, err } = await earned(['score'], [line(), bad, line()].join('\n'))
    expect(lines).toHaveLength(2)
    expect(JSON.parse(err)).toEqual({ line: 2, error: expect.stringContaining(names) })
    expect(status).toBe(1)
    const inPost = bad.replace('"recent":[]', `"recent":[{"likes":${number}}]`).replace(`"followers":${number},`, '')
    expect(JSON.parse((await earned(['score'], inPost)).err)).toEqual({
      line: 1,
      error: expect.stringMatching(/likes|JSON/),
    })
  })

  test('passes over a line that is too long to keep, in pieces', async () => {
    async function* pieces() {
      yield `${line()}\n{"platform":"`
      for (let piece = 0; piece < 100; piece++) yield 'x'.repeat(100_000)
      yield `"}\n${line()}`
    }
    const { lines, err, status } = await earned(['score'], pieces())
    expect(lines).toHaveLength(2)
    expect(err).toContain('"line":2')
    expect(status).toBe(1)
  })

  test('reads no faster than it is read', async () => {
    let given = 0
    async function* endless() {
      while (given < 100_000) {
        given++
        yield `${line()}\n`
      }
    }
    const stdout = new PassThrough({ highWaterMark: 1 })
    const running = run(['score'], { stdin: Readable.from(endless()), stdout, stderr: new PassThrough() })
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(given).toBeLessThan(100)
    stdout.destroy(new Error('EPIPE'))
    expect(await running).toBe(0)
  })

  test('reads a file, and says what to do where there is none', async () => {
    const file = await fileOf('in.jsonl', `${line()}\n`)
    expect((await earned(['score', file])).lines).toHaveLength(1)
    expect(await earned(['score', join(folder, 'none.jsonl')])).toMatchObject({ status: 2, out: '' })
    expect((await earned(['score', folder])).err).toContain('is a folder')
    expect((await earned(['score', file, file])).status).toBe(2)
  })
})

describe('earned count', () => {
  test('gives one count or null a line, in order', async () => {
    const { json, status } = await earned(['count', '--lang', 'en', '--', '12.3K', 'many', '--lang', '1,234'])
    const counts = json().map((one) => v.parse(v.nullable(CountSchema), one))
    expect(counts.map((count) => count?.value ?? null)).toEqual([12_300, null, null, 1234])
    expect(status).toBe(0)
  })

  test('wants a language and a text', async () => {
    expect(await earned(['count', '12'])).toMatchObject({ status: 2, err: expect.stringContaining('--lang') })
    expect((await earned(['count', '--lang', 'en'])).status).toBe(2)
    expect((await earned(['count', '--lang', '!', '12'])).err).toContain('no language tag')
    expect((await earned(['count', '--lang', 'en', '-5'])).err).toContain("'--'")
  })
})

describe('earned inspect', () => {
  test('has nothing to say of an address that is no profile, and is content', async () => {
    const page = await fileOf('page.html', '<title>12 followers</title>')
    const elsewhere = await earned(['inspect', page, '--url', 'https://example.org/someone'])
    expect(elsewhere.json()).toEqual([{ site: null, reading: null, verdict: null }])
    const help = await earned(['inspect', page, '--url', 'https://www.instagram.com/explore/'])
    expect(help.json()).toEqual([{ site: 'instagram', reading: null, verdict: null }])
    expect([elsewhere.status, help.status]).toEqual([0, 0])
  })

  test('gives a reading that is not ready no verdict, and runs no script', async () => {
    const page = await fileOf('empty.html', '<body><script>document.body.textContent = "ran"; fail()</script></body>')
    const { json, err, status } = await earned(['inspect', page, '--url', 'https://www.instagram.com/nobody.here/'])
    expect(json()[0]).toMatchObject({ site: 'instagram', verdict: null, reading: { state: expect.any(String) } })
    expect(JSON.stringify(json())).not.toContain('places')
    expect([err, status]).toEqual(['', 0])
  })

  test.each([
    [['inspect']],
    [['inspect', 'page.html']],
    [['inspect', 'page.html', '--url', 'not an address']],
    [['inspect', '/no/such/page.html', '--url', 'https://www.instagram.com/a/']],
    [['inspect', 'page.html', '--url', 'https://x.com/a', '--at', 'yesterday']],
    [['inspect', 'page.html', '--url', 'https://x.com/a', '--lang', '?']],
    [['inspect', 'page.html', '--wrong']],
    [['frobnicate']],
    [[]],
  ])('answers %j with one calm sentence and status 2', async (argv) => {
    const { status, out, err } = await earned(argv)
    expect([status, out]).toEqual([2, ''])
    expect(err).toMatch(/^earned: .+\n$/)
    expect(err).not.toMatch(/\bat .*:\d|Error/)
  })
})

describe('help', () => {
  test.each([['--help'], ['inspect', '--help'], ['score', '-h'], ['count', '--help']])('%s %s', async (...argv) => {
    const { status, out } = await earned(argv.filter(Boolean))
    expect(status).toBe(0)
    expect(out).toContain('earned')
  })
})

test('runs as a program, and ends in peace when its reader goes away', async () => {
  const file = await fileOf('many.jsonl', `${line()}\n`.repeat(5000))
  const program = `node --import tsx src/cli/main.ts`
  const version = spawnSync('sh', ['-c', `${program} --version`], { encoding: 'utf8' })
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  const head = spawnSync('sh', ['-c', `${program} score "${file}" | head -n 1`], { encoding: 'utf8' })
  expect(head.stdout.split('\n')).toHaveLength(2)
  expect(head.stderr).toBe('')
})
