import { describe, expect, test } from 'vitest'
import { addressList } from '../../src/pages/desk/transfer/address-list.ts'

const read = (text: string) => {
  const { listed, passed } = addressList(text)
  return {
    listed: listed.map(({ line, ref, tags, lists, note }) => [line, ref.handle, tags, lists, note]),
    passed: passed.map(({ line, why }) => [line, why]),
  }
}

describe('a list of addresses', () => {
  test('one a line, as people paste them', () => {
    const text =
      'https://www.instagram.com/invented.baker/\n\nx.com/ash\nhttps://example.com/somebody\nhttps://x.com/ASH\n'
    expect(read(text)).toEqual({
      listed: [
        [1, 'invented.baker', [], [], ''],
        [3, 'ash', [], [], ''],
      ],
      passed: [
        [4, 'no-address'],
        [5, 'twice'],
      ],
    })
  })

  test.each([',', ';', '\t'])('a table with names over its columns, in any order and by any name (%j)', (between) => {
    const rows = [
      ['Notes', 'Profile URL', 'Labels'],
      ['asked for a kit', 'https://x.com/ash', 'food | travel'],
      ['', 'nonsense', ''],
    ]
    expect(read(rows.map((row) => row.join(between)).join('\n'))).toEqual({
      listed: [[2, 'ash', ['food', 'travel'], [], 'asked for a kit']],
      passed: [[3, 'no-address']],
    })
  })

  test('a note with a line break in it: the next line keeps its number', () => {
    const text = 'address,note\nhttps://x.com/ash,"two\nlines"\nnonsense,\n'
    expect(read(text)).toEqual({ listed: [[2, 'ash', [], [], 'two\nlines']], passed: [[4, 'no-address']] })
  })

  test('a formula is text, and the mark that we put before it is taken off again', () => {
    expect(read("address,note\nhttps://x.com/ash,'=1+1\n").listed).toEqual([[2, 'ash', [], [], '=1+1']])
  })

  test.each([
    ['names and no addresses', 'name,age\nAda,36\n', [[1, 'no-address-column']]],
    ['a tag as long as a novel', `address,tags\nx.com/ash,${'a'.repeat(61)}\n`, [[2, 'label-too-long']]],
    ['a note as long as a novel', `address,note\nx.com/ash,${'a'.repeat(2_001)}\n`, [[2, 'note-too-long']]],
    ['a script', 'javascript:alert(1)\nx.com/ash', [[1, 'no-address']]],
    ['nothing', '\n \n', []],
  ])('%s', (_, text, passed) => {
    expect(read(text).passed).toEqual(passed)
  })

  test('more than anybody has is cut, and that is said', () => {
    const text = Array.from({ length: 5_002 }, (_, n) => `https://x.com/a${n}`).join('\n')
    const { listed, passed } = addressList(text)
    expect([listed.length, passed.map(({ line, why }) => [line, why])]).toEqual([5_000, [[5_001, 'too-many']]])
  })
})
