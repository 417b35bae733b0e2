/** The four buttons below a post, in the order that they have stood in since 2023. */
export const ACTIONS = ['like', 'reply', 'repost', 'share'] as const

export type Action = (typeof ACTIONS)[number]

/**
 * What the buttons are called in languages whose words are known, pressed or not. They only confirm the order, and stand
 * in for it where a button is missing; a language that is not here is read by its order (threads-actions.ts).
 */
const WORDS: Readonly<Record<Action, string>> = {
  like:
    'like|unlike|me gusta|ya no me gusta|curtir|descurtir|gosto|j’aime|je n’aime plus|gefällt mir|gefällt mir nicht mehr|' +
    'mi piace|non mi piace più|vind ik leuk|vind ik niet meer leuk|lubię to!|lubię to|beğen|beğenmekten vazgeç|нравится|' +
    'не нравится|いいね！|「いいね！」|いいね！を取り消す|좋아요|좋아요 취소|赞|讚|أعجبني|إلغاء الإعجاب|suka|batal suka|thích|bỏ thích|ถูกใจ|پسندیدن',
  reply:
    'reply|comment|responder|comentar|répondre|commenter|antworten|kommentieren|rispondi|commenta|beantwoorden|reageren|' +
    'odpowiedz|skomentuj|komentarz|yanıtla|yorum yap|ответить|комментировать|返信|返信する|コメント|コメントする|답글|댓글|댓글 달기|' +
    '回复|评论|回覆|留言|رد|تعليق|balas|komentari|trả lời|bình luận|ตอบกลับ|แสดงความคิดเห็น|پاسخ',
  repost:
    'repost|repostear|republicar|volver a publicar|repostar|republier|reposter|reposten|erneut posten|ripubblica|' +
    'opnieuw posten|udostępnij ponownie|opublikuj ponownie|yeniden paylaş|yeniden gönder|репост|сделать репост|リポスト|再投稿|' +
    '리포스트|转发|轉發|إعادة نشر|إعادة النشر|posting ulang|đăng lại|รีโพสต์|بازنشر',
  share:
    'share|compartir|compartilhar|partilhar|partager|teilen|condividi|delen|udostępnij|paylaş|поделиться|シェア|シェアする|공유|' +
    '공유하기|分享|مشاركة|bagikan|chia sẻ|แชร์|همرسانی',
}

const BY_WORD = new Map(ACTIONS.flatMap((action) => WORDS[action].split('|').map((word) => [word, action] as const)))

/** Which button a label is of; `null` where its words are not known. */
export function actionCalled(label: string): Action | null {
  return BY_WORD.get(label.trim().toLowerCase().replaceAll("'", '’')) ?? null
}
