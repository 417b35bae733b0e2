import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesOf, ROOT } from './source.ts'

const source = filesOf('src')
const code = source.map(({ path, text }) => ({ path, text: withoutComments(text) }))

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

function linesWith(pattern: RegExp): string[] {
  return code.flatMap(({ path, text }) =>
    text
      .split('\n')
      .filter((line) => pattern.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  )
}

test('nothing in the source can reach the network', () => {
  expect(
    linesWith(/\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|importScripts)\b/),
  ).toEqual([])
})

test('nothing in the source parses text as markup or as code', () => {
  expect(
    linesWith(
      /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|eval|new Function|DOMParser)\b/,
    ),
  ).toEqual([])
})

test('types are not talked out of: no any, no non-null assertion', () => {
  expect(linesWith(/\bas any\b|: any\b|<any>|\bas unknown as\b/)).toEqual([])
})

test('no file is called by what it is not: utils, helpers, manager, data', () => {
  expect(
    source.map(({ path }) => path).filter((path) => /\b(utils?|helpers?|managers?|data|misc|common)\b/.test(path)),
  ).toEqual([])
})

test('a file has one idea: none is longer than 250 lines', () => {
  const long = source.filter(({ text }) => text.split('\n').length > 251)
  expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length}`)).toEqual([])
})

const LANGUAGES = ['en']

test.each(LANGUAGES)('every message of %s is used, and every message used is there', (language) => {
  const messages: Record<string, { message: string; description?: string }> = JSON.parse(
    readFileSync(join(ROOT, `public/_locales/${language}/messages.json`), 'utf8'),
  )
  const keys = Object.keys(messages)
  const text = [...source.map((file) => file.text), readFileSync(join(ROOT, 'manifest.json'), 'utf8')].join('\n')
  // A plural is used by its stem, a family (`signal_…`) by its prefix in a template.
  const families = [...text.matchAll(/`([a-z]+(?:_[a-z]+)*_)\$\{/g)].map((match) => match[1] ?? '')
  const isUsed = (key: string) =>
    new RegExp(`['"\`]${key}['"\`]|__MSG_${key}__`).test(text) ||
    new RegExp(`['"\`]${key.replace(/_(zero|one|two|few|many|other)$/, '')}['"\`]`).test(text) ||
    families.some((family) => key.startsWith(family))
  expect(keys.filter((key) => !isUsed(key))).toEqual([])
  for (const [key, { message, description }] of Object.entries(messages)) {
    expect(message.trim(), key).not.toBe('')
    expect(description, `${key} needs a description for translators`).toBeTruthy()
  }
})

test('no sentence a user sees says a word of guilt', () => {
  const messages: Record<string, { message: string }> = JSON.parse(
    readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8'),
  )
  const guilty = /\b(fakes?|bots?|bought|frauds?|suspicious|cheat\w*|scam\w*|liars?)\b/i
  const wrong = Object.entries(messages).filter(([, { message }]) => guilty.test(message))
  expect(wrong.map(([key, { message }]) => `${key}: ${message}`)).toEqual([])
})
