import { describe, expect, it } from 'vitest'
import messages from '../../public/_locales/en/messages.json' with { type: 'json' }
import { english } from '../../scripts/look/english.ts'
import { createWords } from '../../src/ui/words.ts'

const all = Object.entries(messages)

describe('the words', () => {
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
