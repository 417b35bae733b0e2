/**
 * JSON that a page carries in its scripts. Only ever parsed, never run. An isolated content script cannot see the page's
 * globals, but the text of its inline scripts stays in the document.
 */

/** The JSON of `<script type="application/json">` and the like; `undefined` where it is absent or broken. */
export function scriptJson(script: Element | null | undefined): unknown {
  return parse(script?.textContent ?? '')
}

/**
 * The JSON object assigned in an inline script (`var ytInitialData = {…};`), cut out by matching braces.
 * @param text The script's text.
 * @returns `undefined` where the script does not assign it or the object is cut short.
 */
export function assignedJson(text: string, name: string): unknown {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const start = text.indexOf('{', at + name.length)
    if (start < 0) return undefined
    if (!/^["'\]\s]*=\s*$/.test(text.slice(at + name.length, start))) continue
    const end = endOfObject(text, start)
    return end > 0 ? parse(text.slice(start, end)) : undefined
  }
  return undefined
}

/**
 * The object under one key of a script's JSON, wherever it stands in it: the first `"key":{…}`, cut out by matching
 * braces, so that two kB of a quarter megabyte are parsed. The key cannot be forged by text a user wrote: a quote
 * inside a JSON string is escaped.
 * @returns `undefined` where the key is absent, holds no object, or the object is cut short.
 */
export function memberJson(text: string, key: string): unknown {
  const name = `"${key}"`
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    const value = /\s*:\s*(?=\{)/y
    value.lastIndex = at + name.length
    if (!value.test(text)) continue
    const end = endOfObject(text, value.lastIndex)
    return end > 0 ? parse(text.slice(value.lastIndex, end)) : undefined
  }
  return undefined
}

/** The index behind the brace that closes the one at `start`; -1 where the text ends before. */
function endOfObject(text: string, start: number): number {
  let depth = 0
  // Quotes, escapes and braces are all that matter, so the rest of a megabyte is skipped by the regular expression.
  const token = /["{}]/g
  token.lastIndex = start
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    if (match[0] === '{') depth += 1
    else if (match[0] === '}') {
      depth -= 1
      if (depth === 0) return match.index + 1
    } else {
      const close = endOfString(text, match.index + 1)
      if (close < 0) return -1
      token.lastIndex = close
    }
  }
  return -1
}

function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0
    while (text[at - 1 - slashes] === '\\') slashes += 1
    if (slashes % 2 === 0) return at + 1
  }
  return -1
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
