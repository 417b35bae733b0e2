/** The interface in a few languages, so that no reader can lean on the words of one. */
export interface Words {
  readonly following: string
  readonly followers: string
  readonly likes: string
  readonly follow: string
  readonly videos: string
  readonly reposts: string
  readonly liked: string
  readonly pinned: string
  readonly suggested: string
  readonly isPrivate: string
  readonly privateHint: string
  readonly noBio: string
  readonly notFound: string
}

const EN: Words = {
  following: 'Following',
  followers: 'Followers',
  likes: 'Likes',
  follow: 'Follow',
  videos: 'Videos',
  reposts: 'Reposts',
  liked: 'Liked',
  pinned: 'Pinned',
  suggested: 'Suggested accounts',
  isPrivate: 'This account is private',
  privateHint: 'Follow this account to see their contents and likes',
  noBio: 'No bio yet.',
  notFound: "Couldn't find this account",
}

const WORDS: Readonly<Record<string, Words>> = {
  en: EN,
  es: {
    following: 'Siguiendo',
    followers: 'Seguidores',
    likes: 'Me gusta',
    follow: 'Seguir',
    videos: 'Vídeos',
    reposts: 'Republicaciones',
    liked: 'Te gusta',
    pinned: 'Fijado',
    suggested: 'Cuentas sugeridas',
    isPrivate: 'Esta cuenta es privada',
    privateHint: 'Sigue esta cuenta para ver su contenido y sus Me gusta',
    noBio: 'Aún no hay descripción corta.',
    notFound: 'No se ha podido encontrar esta cuenta',
  },
  tr: {
    following: 'Takip Edilen',
    followers: 'Takipçi',
    likes: 'Beğeni',
    follow: 'Takip Et',
    videos: 'Videolar',
    reposts: 'Yeniden gönderiler',
    liked: 'Beğenilenler',
    pinned: 'Sabitlendi',
    suggested: 'Önerilen hesaplar',
    isPrivate: 'Bu hesap gizli',
    privateHint: 'İçerikleri görmek için bu hesabı takip edin',
    noBio: 'Henüz biyografi yok.',
    notFound: 'Bu hesap bulunamadı',
  },
  ar: {
    following: 'أتابع',
    followers: 'متابعون',
    likes: 'تسجيلات الإعجاب',
    follow: 'متابعة',
    videos: 'مقاطع الفيديو',
    reposts: 'إعادات النشر',
    liked: 'أعجبني',
    pinned: 'مُثبّت',
    suggested: 'حسابات مقترحة',
    isPrivate: 'هذا الحساب خاص',
    privateHint: 'تابع هذا الحساب لمشاهدة محتواه',
    noBio: 'لا توجد سيرة ذاتية حتى الآن.',
    notFound: 'تعذّر العثور على هذا الحساب',
  },
}

/** The words of a page's language; English where it is not among them. */
export function wordsIn(lang: string): Words {
  return WORDS[lang.split('-')[0] ?? ''] ?? EN
}

/** The dictionary that a page carries: its words in its language, named by the English ones. */
export function dictionaryIn(lang: string): Record<string, string> {
  const words = wordsIn(lang)
  return { [EN.isPrivate]: words.isPrivate, [EN.noBio]: words.noBio, [EN.notFound]: words.notFound }
}
