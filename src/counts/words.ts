/**
 * The words that the sites write beside a count: one line a language, one column a meaning, in the order of `KINDS`, then of
 * `DOUBTS`, then a last one for words that name no count at all ("gefolgt von"). `_` joins the words of a phrase, `*` stands
 * for an ending of up to five letters. Where one word serves for followers and for subscribers ("подписчики", "abonnés") it
 * stands with the followers.
 */
export const KINDS = [
  'followers',
  'subscribers',
  'following',
  'posts',
  'likes',
  'reactions',
  'comments',
  'shares',
  'views',
] as const

/**
 * Words that mean one count on one site and another on the next, so that by themselves they prove neither:
 *
 * * `follows`, who follows or who is followed. Arabic متابع is either by a short vowel that is hardly ever written. Danish and
 *   Norwegian "følger" is one who follows, or the verb: X's "12 følger" are those whom the profile follows. Hebrew עוקב
 *   likewise, a follower or the label of X's button.
 * * `responses`, comments or reactions. Dutch "reacties" are the comments on Instagram and the reactions on LinkedIn; Hebrew
 *   תגובות likewise.
 *
 * A site that has one of the two only may say so (`Decided`).
 */
export const DOUBTS = ['follows', 'responses'] as const

/** English stands on half-translated pages of every language, so these words are known in all of them. */
export const EVERYWHERE =
  'follower*|subscriber*|following|post posts tweet tweets|like likes|reaction reactions|comment comments reply replies|repost reposts retweet retweets share shares boost boosts|view views play plays|||follow followed mutual mutuals you_know you_follow'

/** By language, or by a few that are close enough to share a line. No language stands in two. */
export const WORDS: readonly string[] = [
  'de:follower followern followerin followerinnen|abonnent*|gefolgt folge_ich|beitrag*|gefällt* gefällt_mir gefällt_mir_angaben|reaktion*|kommentar* antwort*|geteilt* mal_geteilt geteilter_beitrag geteilte_beiträge|aufruf* wiedergabe* ansicht*|||gefolgt_von',
  'fr:abonné*||abonnement* suivi*|publication*|j_aime mentions_j_aime|réaction*|commentaire* réponse*|partage* republication*|vue* lecture*|||suivi_par abonnée',
  'es:seguidor*|suscriptor*|seguidos siguiendo|publicaci*|me_gusta|reacci*|comentari* respuesta*|compartid* republicaci* vez_compartid* veces_compartid*|visualizaci* vista* reproducci*',
  'ca:seguidor*|subscriptor*|seguint seguits|publicaci*|m_agrada|reacci*|comentari* resposta respostes|compartit* compartid* republicaci*|visualitzaci* reproducci*',
  'pt:seguidor*|inscrito* subscritor*|seguindo a_seguir|publica* postage*|curtida* gosto*|reação reações reacç*|comentário* resposta*|compartilhament* partilha* republica*|visualiza* exibiç* reproduç*',
  'it:follower seguac*|iscritt*|seguiti|pubblicazion*|mi_piace|reazion*|commento commenti rispost*|condivision* diffusione_post diffusioni_post|visualizzazion* riproduzion*',
  'nl:volger*|abonnee*|volgend|bericht*|vind_ik_leuk*||opmerking* antwoord*|gedeeld keer_gedeeld|weergave*||reactie*',
  'pl:obserwując* obserwator*|subskrybent*|obserwowan*|posty postów wpis*|polubie*|reakcj*|komentarz* odpowiedzi|udostępnie*|wyświetle* odtworze*',
  'ru:подписчик* фолловер* отслеживающ*||подписки подписок подписка|публикаци* пост посты поста постов|лайк* нравится|реакци*|комментари* ответ*|репост*|просмотр*',
  'uk:підписник* фоловер* читач*||підписки підписок підписка відстежу*|допис* публікаці*|вподоба* лайк* подобається|реакц*|коментар* відповід*|поширен* репост*|перегляд*',
  'tr:takipçi*|abone*|takip takip_edilen*|gönderi*|beğeni* beğenme*|tepki*|yorum* yanıt*|paylaşım* yeniden_gönderi* yeniden_yayınla* kez_paylaşıldı|görüntüleme* görüntülenme* izlenme*|||takip_ediyor takip_eden*',
  'ja:フォロワー|チャンネル登録者|フォロー中|投稿 ポスト ツイート|いいね|リアクション|コメント 返信|リポスト シェア 再投稿 ブースト|視聴 再生 表示|||がフォロー 視聴者 視聴中',
  'ko:팔로워*|구독자*|팔로잉 팔로우_중 팔로우중|게시물 게시글 포스트|좋아요 마음에_들어요||댓글 답글|공유 리포스트 재게시|조회수 조회 재생',
  'zh yue:粉丝 粉絲 关注者 關注者 追蹤者 跟隨者 追隨者|订阅者 訂閱者|关注 關注 正在关注 正在關注 追蹤中 正在追蹤 跟隨中 正在跟隨|帖子 貼文 帖文 推文 作品|赞 讚 喜欢 喜歡||评论 評論 回复 回覆 留言|转发 轉發 转推 轉推 分享 转载 轉載|观看 觀看 播放 浏览 瀏覽|||人关注 人關注 在观看 在觀看 观看者 觀看者',
  'ar:متابِع*|مشترك*|متابَع* يتابع أتابع أتابعه قيد_المتابعة|منشور* تغريد*|إعجاب*|تفاعل*|تعليق* ردود|إعادة_نشر إعادات_نشر مشاركة مشاركات|مشاهدة مشاهدات|متابع*',
  'he iw:עוקבים עוקבים_ות|מנויים רשומים|נעקבים במעקב|פוסט*|לייק* אהבו|||שיתוף שיתופים|צפייה צפיות|עוקב|תגובה תגובות|עוקבים_אחרי',
  'fa:دنبالکنند* دنبال_کنند* نفر_دنبالکنند* نفر_دنبال_کنند*|مشترک*|دنبالشوند* دنبال_شوند* دنبالشده دنبال_شده|پست* فرسته*|پسند* لایک*|واکنش*|نظر* پاسخ* دیدگاه*|بازنشر*|بازدید* نمایش*',
  'ur:فالوور* پیروکار*|سبسکرائبر*||پوسٹ*|لائک*||تبصر* کمنٹ*|شیئر*|ملاحظات',
  'hi mr:फ़ॉलोअर* फ़ॉलोवर* अनुयायी|सब्सक्राइबर*|फ़ॉलोइंग|पोस्ट*|लाइक*||कमेंट* टिप्पण*|शेयर* शेअर* रीपोस्ट*|व्यू* व्ह्यू*',
  'pa:ਫਾਲੋਅਰ* ਅਨੁਸਰਣਕਰਤਾ|||ਪੋਸਟ*|ਲਾਈਕ*||ਟਿੱਪਣੀ*|ਸ਼ੇਅਰ*',
  'bn:ফলোয়ার* অনুসরণকারী*|সাবস্ক্রাইবার*|ফলোয়িং|পোস্ট*|লাইক*||মন্তব্য* কমেন্ট*|শেয়ার*|ভিউ*',
  'te:అనుచరు* ఫాలోవర్*|||పోస్ట్* పోస్టు*|లైక్*||వ్యాఖ్య* కామెంట్*|షేర్*|వీక్షణ*',
  'th:ผู้ติดตาม||กำลังติดตาม|โพสต์|ถูกใจ||ความคิดเห็น การตอบกลับ|แชร์ รีโพสต์|การดู ครั้งที่ดู',
  'vi:người_theo_dõi|người_đăng_ký|đang_theo_dõi|bài_viết bài_đăng|thích lượt_thích||bình_luận trả_lời phản_hồi|chia_sẻ đăng_lại lượt_chia_sẻ|lượt_xem',
  'id ms in:pengikut*|pelanggan|mengikuti diikuti|postingan kiriman siaran hantaran|suka|reaksi*|komentar komen ulasan balasan|dibagikan kongsi perkongsian kali_dibagikan|tayangan tontonan ditonton|||diikuti_oleh',
  'fil tl:follower* na_follower* mga_follower* tagasunod na_tagasunod mga_tagasunod|na_subscriber* mga_subscriber*|sinusundan|mga_post|mga_like||komento na_komento mga_komento|pagbabahagi na_pagbabahagi|panonood na_panonood',
  'sv:följare*|prenumerant*|följer följd*|inlägg*|gilla*|reaktion*|kommentar* svar|delning*|visning* uppspelning*|||följer_dig',
  'da nb no nn:følgere følgerne|abonnent*||opslag* indlæg* innlegg*|synes_godt_om liker|reaktion* reaksjon*|kommentar* svar|deling* genopslag*|visning* avspilling* afspilning*|følger',
  'fi:seuraaj*|tilaaj*|seurataan seurattav* seurattu*|julkais*|tykkäy*|reaktio*|kommentt* vastau*|jakoa uudelleenjulkais*|näyttökert* katselukert*',
  'cs sk:sledujíc* sledujúc* sledovatel*|odběratel*|sleduji sledujem sledovan*|příspěv*|líbí páči|reakc*|komentář* odpověd*|sdílen* zdieľan*|zhlédnut* zhliadnut* zobrazen*',
  'hr sr bs sh:pratitelj* pratilac pratilaca pratioc* пратилац пратилаца пратиоц*|pretplatnik* претплатник*|praćen* праћењ*|objav* објав*|sviđa* свиђа*|reakcij* реакциј*|komentar* odgovor* коментар* одговор*|dijeljen* deljen* дељењ*|pregled* преглед*',
  'bg:последовател*|абонат*|следван* последван*|публикаци*|харесван*|реакци*|коментар* отговор*|споделян*|показван* преглед*',
  'hu:követő*|feliratkozó*|követés* követett*|bejegyzés*|kedvelés* tetszik|reakció*|hozzászólás* válasz* komment*|megosztás*|megtekintés*',
  'ro:urmăritor* abonat*||urmăriri urmăriți|postare postări*|aprecier*|reacți*|comentari* răspuns*|distribuir*|vizualizăr* vizionăr*',
  'el:ακόλουθοι ακολούθων ακόλουθος ακόλουθους|συνδρομητ*|ακολουθείτε|δημοσιεύσ* αναρτήσ* ανάρτησ*|μου_αρέσει|αντίδρασ* αντιδράσ*|σχόλι* απαντήσ*|αναδημοσιεύσ*|προβολ*',
]
