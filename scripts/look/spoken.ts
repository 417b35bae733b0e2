import ar from '../../public/_locales/ar/messages.json' with { type: 'json' }
import de from '../../public/_locales/de/messages.json' with { type: 'json' }
import en from '../../public/_locales/en/messages.json' with { type: 'json' }
import es from '../../public/_locales/es/messages.json' with { type: 'json' }
import fr from '../../public/_locales/fr/messages.json' with { type: 'json' }
import id from '../../public/_locales/id/messages.json' with { type: 'json' }
import it from '../../public/_locales/it/messages.json' with { type: 'json' }
import ja from '../../public/_locales/ja/messages.json' with { type: 'json' }
import ptBR from '../../public/_locales/pt_BR/messages.json' with { type: 'json' }
import tr from '../../public/_locales/tr/messages.json' with { type: 'json' }
import type { Language } from '../../src/messages/languages.ts'
import { lookupIn } from '../../src/ui/lookup-in.ts'
import { createWords, type MessageTable, type Words } from '../../src/ui/words.ts'

const TABLES: Readonly<Record<Language, MessageTable>> = { ar, de, en, es, fr, id, it, ja, 'pt-BR': ptBR, tr }

/** The words of a language without a browser, for tests and for looking. */
export function spoken(language: Language): Words {
  return createWords(lookupIn(TABLES[language]), language)
}
