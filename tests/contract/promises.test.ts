import { expect, test } from 'vitest'
import { filesOf } from './source.ts'

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
