/** What YouTube writes around its numbers, in the languages that invented pages are drawn in. */
export interface Words {
  readonly subscribers: (number: string) => string
  readonly videos: (number: string) => string
  readonly views: (number: string) => string
  readonly subscribe: string
  readonly tabs: readonly [home: string, videos: string, shorts: string, playlists: string]
}

const ENGLISH: Words = {
  subscribers: (number) => `${number} subscribers`,
  videos: (number) => `${number} ${number === '1' ? 'video' : 'videos'}`,
  views: (number) => `${number} ${number === '1' ? 'view' : 'views'}`,
  subscribe: 'Subscribe',
  tabs: ['Home', 'Videos', 'Shorts', 'Playlists'],
}

const WORDS: Readonly<Record<string, Words>> = {
  es: {
    subscribers: (number) => `${number}${/\D$/.test(number) ? ' de' : ''} suscriptores`,
    videos: (number) => `${number} vídeos`,
    views: (number) => `${number} visualizaciones`,
    subscribe: 'Suscribirme',
    tabs: ['Inicio', 'Vídeos', 'Shorts', 'Listas'],
  },
  ja: {
    subscribers: (number) => `チャンネル登録者数 ${number}人`,
    videos: (number) => `${number} 本の動画`,
    views: (number) => `${number} 回視聴`,
    subscribe: 'チャンネル登録',
    tabs: ['ホーム', '動画', 'ショート', '再生リスト'],
  },
  ar: {
    subscribers: (number) => `${number} مشترك`,
    videos: (number) => `${number} فيديو`,
    views: (number) => `${number} مشاهدة`,
    subscribe: 'اشتراك',
    tabs: ['الرئيسية', 'الفيديوهات', 'Shorts', 'قوائم التشغيل'],
  },
  he: {
    subscribers: (number) => `${number} מנויים`,
    videos: (number) => `${number} סרטונים`,
    views: (number) => `${number} צפיות`,
    subscribe: 'הרשמה',
    tabs: ['דף הבית', 'סרטונים', 'Shorts', 'פלייליסטים'],
  },
}

/** The words of the page's language; English where there are none. */
export function wordsIn(lang: string): Words {
  return WORDS[lang.split('-')[0] ?? ''] ?? ENGLISH
}

/** Subscribers as YouTube cuts them: three digits, whatever the size. `long` as it is read out: "5.04 million". */
export function subscriberForm(count: number, lang: string, compactDisplay: 'short' | 'long' = 'short'): string {
  return new Intl.NumberFormat(lang, {
    notation: 'compact',
    compactDisplay,
    maximumSignificantDigits: 3,
    roundingMode: 'trunc',
  }).format(count)
}

/** Views and videos: two digits, or the whole unit. */
export function shortForm(count: number, lang: string): string {
  return new Intl.NumberFormat(lang, { notation: 'compact', roundingMode: 'trunc' }).format(count)
}

/** "3 days ago", on the day that all invented pages are seen. */
export function ageIn(publishedAt: string | undefined, lang: string): string {
  const days =
    publishedAt === undefined ? 14 : Math.round((Date.UTC(2026, 10, 1) - Date.parse(publishedAt)) / 86_400_000)
  const [value, unit] =
    days < 14 ? ([days, 'day'] as const) : days < 60 ? ([days / 7, 'week'] as const) : ([days / 30, 'month'] as const)
  return new Intl.RelativeTimeFormat(lang).format(-Math.max(1, Math.floor(value)), unit)
}
