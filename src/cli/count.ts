import { parseCount } from '../counts/index.ts'
import { complain, DONE, type Io, languageTag, type Output, parse } from './io.ts'

/** `earned count --lang LANG [--] TEXT…`: one `Count` or `null` a line, in order. */
export async function count(argv: readonly string[], io: Io, out: Output): Promise<number> {
  const args = parse(argv, { lang: { type: 'string' } })
  if (typeof args === 'string') return complain(io, `${args} See: earned count --help`)
  const { lang } = args.values
  if (lang === undefined) return complain(io, 'say in which language the numbers are written: --lang en')
  const tag = languageTag(lang)
  if (tag === undefined) return complain(io, `"${lang}" is no language tag. Write one such as en, de-CH or pt-BR.`)
  if (args.positionals.length === 0) return complain(io, 'give at least one text: earned count --lang en "12.3K"')
  for (const text of args.positionals) {
    if (!(await out.line(JSON.stringify(parseCount(text, tag))))) break
  }
  return DONE
}
