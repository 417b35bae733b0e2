import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }
import { english } from '../../scripts/look/english.ts'
import { createWords } from '../../src/ui/words.ts'

const all = Object.entries(messages)

describe('the words', () => {
  it('say signals, never guilt', () => {
    const guilt = /\b(fake|fakes|bots?|bought|fraud\w*|suspicious|cheat\w*|scam\w*)\b/i
    expect(all.filter(([, { message }]) => guilt.test(message))).toEqual([])
  })

  it('stay calm: no exclamation mark, no emoji', () => {
    expect(all.filter(([, { message }]) => /!|\p{Extended_Pictographic}/u.test(message))).toEqual([])
  })

  it('are described for whoever translates them, placeholders too', () => {
    const undescribed = all.filter(([, { message, description }]) => {
      const placeholders = new Set(message.match(/\$[1-9]/g))
      return description.length < 10 || (placeholders.size > 1 && !description.includes('$'))
    })
    expect(undescribed).toEqual([])
  })

  it('have keys that Chrome can tell apart, which does not look at case', () => {
    const keys = all.map(([key]) => key.toLowerCase())
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys.filter((key) => !/^[a-z0-9_]+$/.test(key))).toEqual([])
  })

  it('are all used', () => {
    const source = ['src', 'manifest.json'].map(textOf).join('\n')
    const literals = new Set([...source.matchAll(/['"`]([a-z]\w*)['"`]/gi)].map(([, key]) => key))
    const manifest = new Set([...source.matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key))
    // `benign_${key}_title` uses every benign_…_title: that each exists is the compiler's part.
    const patterns = [...source.matchAll(/`([a-z]+(?:_[a-z]+)*_\$\{[^`]*)`/gi)].map(
      ([, template]) => new RegExp(`^${(template ?? '').replace(/\$\{[^}]*\}/g, '\\w+')}$`),
    )
    const unused = all.filter(([key]) => {
      const stem = key.replace(/_(one|other)$/, '')
      return !literals.has(key) && !literals.has(stem) && !manifest.has(key) && !patterns.some((p) => p.test(key))
    })
    expect(unused.map(([key]) => key)).toEqual([])
  })
})

describe('plurals', () => {
  it('take the form of the number', () => {
    const words = english()
    expect(words.plural('posts', 1)).toBe('1 post')
    expect(words.plural('posts', 1_200)).toBe('1,200 posts')
    expect(words.plural('history_lede', 3, 'Apr 12')).toBe('From 3 visits of your own since Apr 12.')
  })

  it('fall back to the form every language has', () => {
    const words = createWords((key) => (key.endsWith('_other') ? 'many' : ''), 'en')
    expect(words.plural('posts', 1)).toBe('many')
  })
})

describe('the language of the figures', () => {
  const spoken = (language: string) => createWords((key) => (key === 'text_language' ? 'en' : ''), language)

  it('is that of the words around them', () => {
    expect(spoken('de').lang).toBe('en')
    expect(spoken('en-GB').lang).toBe('en-GB')
  })
})

/** The text of a file, or of all source files below a folder. */
function textOf(path: string): string {
  const root = join(import.meta.dirname, '../..', path)
  if (/\.\w+$/.test(path)) return readFileSync(root, 'utf8')
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')
}
