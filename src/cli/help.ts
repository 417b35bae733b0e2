/** What `--help` says. The terminal speaks English. */
export const HELP = {
  earned: `earned: does the engagement that people can see fit the followers that a page claims?

  earned inspect PAGE.html --url URL [--lang LANG] [--at ISO]   read and score a saved page
  earned inspect PAGE.html --url URL --pack PACK.json           the same, gaps filled by a site pack
  earned inspect PAGE.html --url URL --redact                   the page without anybody in it, for a report
  earned score [FILE]                                           score snapshots, one JSON object a line
  earned count --lang LANG [--] TEXT...                         read counts as sites write them

Everything happens on this machine; nothing is requested. More: earned inspect --help`,

  inspect: `earned inspect PAGE.html --url URL [--lang LANG] [--at ISO] [--pack FILE]

Reads a saved page as the extension would and prints one JSON object: { site, reading, verdict }.
reading and verdict are null where the address is no profile; verdict is null where the reading is not "ready".

  --url URL     the address the page was saved from
  --lang LANG   the language its numbers are written in, if the page does not say so itself or says it wrongly
  --at ISO      when it was looked at, such as 2026-11-22T10:00:00Z (default: now)
  --pack FILE   a site pack: selectors for what the reader does not find, as the options page loads them
  --redact      print the page instead, without anybody in it: no names, texts, numbers or addresses, to report a broken page

Scripts of the page are not run and nothing is loaded. Exit status: 0 done, 2 misused.`,

  score: `earned score [FILE]

Reads snapshots from FILE or from standard input, one JSON object a line, and prints one { id, verdict } a line, in order.
"platform" is required. A count is a whole number, or { value, low, high, exact }; what is left out is "not shown".

  {"id":1,"platform":"instagram","followers":38600,"recent":[{"likes":410,"comments":12},{"likes":388,"comments":9}]}

"observedAt" is when the page was seen, "publishedAt" when a post came out: 2018-06-01T10:00:00Z, 2018-06-01, 2018-06 or 2018.
Usual ranges are of a year: the year most posts are of where five or more say it, else the year of "observedAt", else today.
"asOf" in the verdict names it: "2023–2025" a table as counted, "≈ 2021" between two, "2019 → 2017" one of 2019 widened for 2017.

A bad line gives { line, error } on standard error; the others are still scored.
Exit status: 0 done, 1 some lines were bad, 2 misused.`,

  count: `earned count --lang LANG [--] TEXT...

Reads each TEXT as a page in that language would mean it, and prints a count or null a line, in order:
{ value, low, high, exact } with low <= true count <= high.

  --lang LANG   a language tag such as en, de-CH, pt-BR
  --            ends the options: what follows is text, even if it begins with a dash

Exit status: 0 done, 2 misused.`,
} as const
