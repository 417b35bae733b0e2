/**
 * The words that the sites write beside a count. One column a kind, in the order of `KINDS`, then a last one for words that
 * may mean two of them; `_` joins the words of a phrase, `*` stands for an ending of up to five letters. Where one word serves
 * for followers and for subscribers ("подписчики", "abonnés") it stands with the followers.
 */
export const KINDS = ['followers', 'subscribers', 'following', 'posts', 'likes', 'comments', 'shares', 'views'] as const

/** English stands on half-translated pages of every language, so these words are known in all of them. */
export const EVERYWHERE =
  'follower*|subscriber*|following|post posts tweet tweets|like likes|comment comments reply replies|repost reposts retweet retweets share shares boost boosts|view views play plays|follow followed mutual mutuals you_know you_follow'

/** By language, or by a few that are close enough to share a line. */
export const WORDS: readonly string[] = [
  'de:|abonnent*|gefolgt folge_ich|beitrag*|gefällt* gefällt_mir gefällt_mir_angaben|kommentar* antwort*|geteilt*|aufruf* wiedergabe* ansicht*|gefolgt_von',
  'fr:abonné*||abonnement* suivi*|publication*|j_aime mentions_j_aime|commentaire* réponse*|partage* republication*|vue* lecture*|suivi_par abonnée',
  'es:seguidor*|suscriptor*|seguidos siguiendo|publicaci*|me_gusta|comentari* respuesta*|compartid* republicaci*|visualizaci* vista* reproducci*|',
  'pt:seguidor*|inscrito* subscritor*|seguindo a_seguir|publica* postage*|curtida* gosto*|comentário* resposta*|compartilhament* partilha* republica*|visualiza* exibiç* reproduç*|',
  'it:|iscritt*|seguiti|pubblicazion*|mi_piace|commento commenti rispost*|condivision*|visualizzazion* riproduzion*|',
  'nl:volger*|abonnee*|volgend|bericht*|vind_ik_leuk*|reactie* antwoord*|gedeeld|weergave*|',
  'pl:obserwując* obserwator*|subskrybent*|obserwowan*|posty postów wpis*|polubie*|komentarz* odpowiedzi|udostępnie*|wyświetle* odtworze*|',
  'ru:подписчик* фолловер* отслеживающ*||подписки подписок подписка|публикаци* пост посты поста постов|лайк* нравится|комментари* ответ*|репост*|просмотр*|',
  'uk:підписник* фоловер*||підписки підписок підписка відстежу*|допис* публікаці*|вподоба* лайк* подобається|коментар* відповід*|поширен* репост*|перегляд*|',
  'tr:takipçi*|abone*|takip takip_edilen*|gönderi*|beğeni* beğenme*|yorum* yanıt*|paylaşım* yeniden_gönderi*|görüntüleme* görüntülenme* izlenme*|takip_ediyor takip_eden*',
  'ja:フォロワー|チャンネル登録者|フォロー中|投稿 ポスト ツイート|いいね|コメント 返信|リポスト シェア 再投稿 ブースト|視聴 再生 表示|がフォロー 視聴者 視聴中',
  'ko:팔로워*|구독자*|팔로잉 팔로우_중 팔로우중|게시물 게시글 포스트|좋아요 마음에_들어요|댓글 답글|공유 리포스트 재게시|조회수 조회 재생|',
  'zh yue:粉丝 粉絲 关注者 關注者 追蹤者 跟隨者 追隨者|订阅者 訂閱者|关注 關注 正在关注 正在關注 追蹤中 正在追蹤 跟隨中 正在跟隨|帖子 貼文 帖文 推文 作品|赞 讚 喜欢 喜歡|评论 評論 回复 回覆 留言|转发 轉發 转推 轉推 分享|观看 觀看 播放 浏览 瀏覽|人关注 人關注 在观看 在觀看 观看者 觀看者',
  'ar:متابِع*|مشترك*|متابَع* يتابع أتابع أتابعه قيد_المتابعة|منشور* تغريد*|إعجاب*|تعليق* ردود|إعادة_نشر إعادات_نشر|مشاهدة مشاهدات|متابع*',
  'he iw:עוקבים|מנויים רשומים|נעקבים במעקב|פוסט*|לייק* אהבו|תגובה תגובות|שיתוף שיתופים|צפייה צפיות|עוקבים_אחרי',
  'fa:دنبالکنند* دنبال_کنند*|مشترک*|دنبالشوند* دنبال_شوند* دنبالشده دنبال_شده|پست* فرسته*|پسند* لایک*|نظر* پاسخ* دیدگاه*|بازنشر*|بازدید* نمایش*|',
  'hi mr:फ़ॉलोअर* फ़ॉलोवर* अनुयायी|सब्सक्राइबर*|फ़ॉलोइंग|पोस्ट*|लाइक*|कमेंट* टिप्पण*|शेयर* शेअर* रीपोस्ट*|व्यू* व्ह्यू*|',
  'bn:ফলোয়ার* অনুসরণকারী*|সাবস্ক্রাইবার*|ফলোয়িং|পোস্ট*|লাইক*|মন্তব্য* কমেন্ট*|শেয়ার*|ভিউ*|',
  'th:ผู้ติดตาม||กำลังติดตาม|โพสต์|ถูกใจ|ความคิดเห็น การตอบกลับ|แชร์ รีโพสต์|การดู ครั้งที่ดู|',
  'vi:người_theo_dõi|người_đăng_ký|đang_theo_dõi|bài_viết bài_đăng|thích|bình_luận trả_lời phản_hồi|chia_sẻ đăng_lại|lượt_xem|',
  'id ms in:pengikut*|pelanggan|mengikuti diikuti|postingan kiriman siaran hantaran|suka|komentar komen ulasan balasan|dibagikan kongsi perkongsian|tayangan tontonan ditonton|diikuti_oleh',
  'sv:följare*|prenumerant*|följer följd*|inlägg*|gilla*|kommentar* svar|delning*|visning* uppspelning*|följer_dig',
  'da nb no nn:følgere følgerne|abonnent*||opslag* indlæg* innlegg*|synes_godt_om liker|kommentar* svar|deling*|visning* avspilling* afspilning*|',
  'fi:seuraaj*|tilaaj*|seurataan seurattav* seurattu*|julkais*|tykkäy*|kommentt* vastau*|jakoa uudelleenjulkais*|näyttökert* katselukert*|',
  'cs sk:sledujíc* sledovatel*|odběratel*|sleduji sledujem sledovan*|příspěv*|líbí páči|komentář* odpověd*|sdílen* zdieľan*|zhlédnut* zhliadnut* zobrazen*|',
  'hr sr bs sh:pratitelj* pratilac pratilaca pratioc* пратилац пратилаца пратиоц*|pretplatnik* претплатник*|praćen* праћењ*|objav* објав*|sviđa* свиђа*|komentar* odgovor* коментар* одговор*|dijeljen* deljen* дељењ*|pregled* преглед*|',
  'bg:последовател*|абонат*|следван* последван*|публикаци*|харесван*|коментар* отговор*|споделян*|показван* преглед*|',
  'hu:követő*|feliratkozó*|követés* követett*|bejegyzés*|kedvelés* tetszik|hozzászólás* válasz*|megosztás*|megtekintés*|',
  'ro:urmăritor* abonat*||urmăriri urmăriți|postare postări*|aprecier*|comentari* răspuns*|distribuir*|vizualizăr* vizionăr*|',
  'el:ακόλουθοι ακολούθων ακόλουθος|συνδρομητ*|ακολουθείτε|δημοσιεύσ* αναρτήσ* ανάρτησ*|μου_αρέσει|σχόλι* απαντήσ*|αναδημοσιεύσ*|προβολ*|',
]
