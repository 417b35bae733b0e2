import * as v from 'valibot'
import type { Part } from './youtube-header.ts'

/**
 * The shapes that recur in `ytInitialData`. Objects are loose and every member may be missing: only what is read is
 * named, and one odd tile costs that tile alone.
 */

/** A text in any of the three ways in which YouTube writes one. */
export const TextSchema = v.looseObject({
  simpleText: v.optional(v.string()),
  content: v.optional(v.string()),
  runs: v.optional(v.array(v.looseObject({ text: v.string() }))),
  accessibility: v.optional(
    v.looseObject({ accessibilityData: v.optional(v.looseObject({ label: v.optional(v.string()) })) }),
  ),
})

/** Rows of parts under a title: of the channel's header and of every tile alike. */
export const MetadataSchema = v.looseObject({
  contentMetadataViewModel: v.looseObject({
    metadataRows: v.optional(
      v.array(
        v.looseObject({
          metadataParts: v.optional(
            v.array(
              v.looseObject({
                text: v.optional(TextSchema),
                accessibilityLabel: v.optional(v.string()),
                // Several owners in one byline: "by A and 2 more".
                avatarStack: v.optional(
                  v.looseObject({
                    avatarStackViewModel: v.optional(v.looseObject({ text: v.optional(TextSchema) })),
                  }),
                ),
              }),
            ),
          ),
        }),
      ),
    ),
  }),
})

type Text = v.InferOutput<typeof TextSchema>

/** The text as shown; empty where there is none. */
export function shownText(text: Text | undefined): string {
  return text?.simpleText ?? text?.content ?? text?.runs?.map((run) => run.text).join('') ?? ''
}

/** A text that stands alone, with its long form. */
export function partOf(text: Text | undefined): Part<null> {
  return { text: shownText(text), label: text?.accessibility?.accessibilityData?.label ?? null, where: null }
}

/** The rows that hold any text. */
export function metadataRows(metadata: v.InferOutput<typeof MetadataSchema> | undefined): Part<null>[][] {
  return (metadata?.contentMetadataViewModel.metadataRows ?? [])
    .map((row) =>
      (row.metadataParts ?? [])
        .map((part) => ({
          text: shownText(part.text ?? part.avatarStack?.avatarStackViewModel?.text),
          label: part.accessibilityLabel ?? null,
          where: null,
        }))
        .filter((part) => part.text !== ''),
    )
    .filter((row) => row.length > 0)
}

/** Every value under one key within a value, in page order. Bounded: a page may nest as deep as it likes. */
export function* valuesAt(key: string, within: unknown, depth = 0): Generator<unknown> {
  if (typeof within !== 'object' || within === null || depth > 24) return
  for (const [name, value] of Object.entries(within)) {
    if (name === key) yield value
    else yield* valuesAt(key, value, depth + 1)
  }
}
