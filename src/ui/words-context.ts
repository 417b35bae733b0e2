import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Words } from './words.ts'

const WordsContext = createContext<Words | null>(null)

/** Wrap every tree of ours in it: the parts below ask it for their text. */
export const WithWords = WordsContext.Provider

/** The words of the tree; a tree without any is a mistake of ours. */
export function useWords(): Words {
  const words = useContext(WordsContext)
  if (words === null) throw new Error('No words: wrap the tree in WithWords.')
  return words
}
