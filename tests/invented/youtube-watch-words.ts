/** What YouTube writes around an open video, in the languages that invented pages are drawn in. */
export interface WatchWords {
  readonly views: (number: string) => string
  readonly subscribers: (number: string) => string
  readonly likeWith: (others: string) => string
  readonly like: string
  readonly comments: (number: string) => string
  readonly watching: (number: string) => string
}

const ENGLISH: WatchWords = {
  views: (number) => `${number} views`,
  subscribers: (number) => `${number} subscribers`,
  likeWith: (others) => `like this video along with ${others} other people`,
  like: 'Like',
  comments: (number) => `${number} Comments`,
  watching: (number) => `${number} watching now`,
}

const WORDS: Readonly<Record<string, WatchWords>> = {
  es: {
    views: (number) => `${number}${/\D$/.test(number) ? ' de' : ''} visualizaciones`,
    subscribers: (number) => `${number}${/\D$/.test(number) ? ' de' : ''} suscriptores`,
    likeWith: (others) => `Marcar este vídeo con “Me gusta” como otras ${others} personas`,
    like: 'Me gusta',
    comments: (number) => `${number} comentarios`,
    watching: (number) => `${number} usuarios viendo ahora`,
  },
  de: {
    views: (number) => `${number} Aufrufe`,
    subscribers: (number) => `${number} Abonnenten`,
    likeWith: (others) => `Ich mag das Video (wie auch ${others} andere)`,
    like: 'Mag ich',
    comments: (number) => `${number} Kommentare`,
    watching: (number) => `${number} Zuschauer`,
  },
  ja: {
    views: (number) => `${number} 回視聴`,
    subscribers: (number) => `チャンネル登録者数 ${number}人`,
    likeWith: (others) => `他 ${others} 人もこの動画を高く評価しました`,
    like: '高評価',
    comments: (number) => `${number} 件のコメント`,
    watching: (number) => `${number} 人が視聴中`,
  },
  ar: {
    views: (number) => `${number} مشاهدة`,
    subscribers: (number) => `${number} مشترك`,
    likeWith: (others) => `تسجيل الإعجاب بهذا الفيديو مع ${others} من المستخدمين الآخرين`,
    like: 'أعجبني',
    comments: (number) => `${number} تعليق`,
    watching: (number) => `${number} يشاهدون الآن`,
  },
  fa: {
    views: (number) => `${number} بازدید`,
    subscribers: (number) => `${number} مشترک`,
    likeWith: (others) => `این ویدیو را همراه با ${others} نفر دیگر بپسندید`,
    like: 'پسندیدن',
    comments: (number) => `${number} نظر`,
    watching: (number) => `${number} نفر درحال تماشا`,
  },
}

/** The words of the page's language; English where there are none. */
export function watchWordsIn(lang: string): WatchWords {
  return WORDS[lang.split('-')[0] ?? ''] ?? ENGLISH
}

export function full(count: number, lang: string): string {
  return new Intl.NumberFormat(lang).format(count)
}
