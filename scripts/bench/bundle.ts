import { join } from 'node:path'
import { build } from 'vite'

/** One script of a file and all it imports, built as the product is: what ships is what is measured. */
export async function bundle(entry: string, format: 'iife' | 'es', name = 'bench'): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: { write: false, lib: { entry: join(import.meta.dirname, entry), formats: [format], name } },
  })
  const outputs = Array.isArray(built) ? built.flatMap(({ output }) => output) : 'output' in built ? built.output : []
  const chunk = outputs.find((output) => output.type === 'chunk')
  return chunk?.type === 'chunk' ? chunk.code : ''
}
