/**
 * What AI chats say, in some thirty languages. One pattern a meaning, made of stems, because these scripts stand in
 * every page and each byte counts. The sentences behind the stems are those of public AI chats in their own
 * translations (Chainlit, NextChat, and the pages of the corpus). A stem that is missing costs a signal, one that is
 * too wide is outvoted: no signal decides alone.
 */

/** "AI", and the names of models that everybody knows. */
export const AI =
  /\b(ai|ki|ia|llms?|\w*gpts?|chatbots?|tekoäly)\b|artificial int|künstlich|sztuczn|uměl|yapay z|mesters|inteligenț|trí tuệ|(^|\W)(ИИ|ШІ)(\W|$)|нейросет|искусств|штучн|人工[智知]|智能|大模型|인공지|اصطناع|مصنوعی|एआई|τεχνητή|בינה|ปัญญา|เอไอ|\bgpt-|claude|gemini|\bllama|mi[sx]tral|deepseek|qwen|\bgrok\b|gemma\b|\bkimi\b|copilot|文心|通义|豆包|混元/i;

/** A model with its version or its size. */
export const VERSION =
  /(gpt|claude|gemini|llama|mi[sx]tral|deepseek|qwen|grok|gemma|kimi|phi|glm|nova|sonnet|opus|haiku)[ -]?([a-z]+[ -])?[a-z]?\d|\bo[134](-\w+)?$|:\d+b\b|gpt-oss|(claude|gemini|mistral) (pro|flash|son|op|hai|la|sm|me)/i;

/** "Mistake", "wrong", "inaccurate". */
export const MISTAKE =
  /mistake|error|inac+ur|incorre|wrong|fehler|falsch|ungenau|erreur|tromper|inexact|erroné|equivoc|inexac|imprecis|\berros?\b|errad|sbagli|fout|błęd|błąd|ошиб|неточн|помил|错|[误誤]|不[准準正]|甄别|실수|오류|부정확|hata|yanlış|yanıl|خط[أا]|أخطاء|गल|ভুল|ભૂલ|lỗi|sai\b|không chính|kesalah|\bsalah|keliru|ผิดพลาด|\bfel\b|felakt|\bfejl|\bfeil|virhe|chyb|nep[rř]esn|\bhib[aá]|téved|greșel|λάθ|טעו|שגיא|اشتباه/i;

/** "Generated". */
export const GENERATED =
  /generat|generier|erzeugt|généré|gener?ad|gegener|wygener|генер|создан|生成|생성|oluştur|إنشاء|توليد|được tạo|dihasil|สร้าง|generer|vygener|παράγ|נוצר|تولید/i;

/** "May contain mistakes", where the notice names no AI. */
export const MAY_ERR = /\b(can|may|might)\b.{0,30}(mistake|error|inaccura|incorrect|wrong)/i;

/** "Anything": what a person may ask an AI, and hardly anybody else. */
export const ANYTHING =
  /anything|alles|irgend|n.importe|ce que vous|cualquier|lo que|qualquer|qualsiasi|maar raak|cokolwiek|wszystko|угодно|завгодно|任何|[尽儘]管|什[么麼]都|なんでも|何でも|무엇이든|뭐든|herhangi|istediğin|أي شيء|कुछ भी|bất [ck]|apa saja|อะไรก็|vad som|hva[d]? som|mitä tahansa|cokoli|bármi|orice|οτιδήποτε|כל דבר/i;

export const QUESTION = /\bask\b|question|\bfrag|pregunt|pergunt|domand|вопрос|[问問]|質問|질문|soru\b/i;

/** "Stop", "regenerate", "answer again": controls that only an answering machine has. */
const STOP =
  'stop|arrêt|deten|parar|interromp|anhalt|abbrech|останов|зупин|停止|중지|durdur|إيقاف|dừng|hentikan|หยุด|zatrzym|zastav';
const ANSWER =
  'respon|answer|generat|antwo|generier|répons|respuest|rispost|odpow|ответ|генер|відпов|回[答复覆應应]|[响応][应答]|生成|응답|답변|생성|yanıt|oluştur|إجاب|استجاب|phản hồi|trả lời|jawaban|คำตอบ|\\bsvar|odpov|válasz|răspuns|απάντ';

export const CONTROLS = new RegExp(
  `(?=.*(${STOP}))(?=.*(${ANSWER}|stream))^.{0,40}$|\\bre-?gener|régénér|(neu|erneut) gener|重新生成|再生成|다시 생성|yeniden ol|перегенер|tạo lại|switch model`,
  'i',
);

/** What an answer is called by who reads it. */
export const FEEDBACK = new RegExp(
  `(good|bad|gut|schlecht|bonn|mauv|buen|mala|хорош|плох|好|差|良|悪).{0,9}(${ANSWER})|thumbs?.?(up|down)`,
  'i',
);

/** The author's label above, or before, what a machine says. */
export const SPEAKER =
  /^(the |your )?(ai|ki|ia|(ai )?assist[ae]n\S*|\w*bot|\w*gpt|claude|gemini|助手|アシスタント|어시스턴트|ассистент)( (said|says|typing))?\s*([:：]|$)/i;

/** What machines that help are called. */
export const HELPER =
  /assist|asist|asyst|chat|\bbot|helper|copilot|companion|помощ|поміч|ассист|助[手理]|对话|聊天|アシスタント|어시|비서|챗|trợ|مساعد|ผู้ช่วย|language model|\bI.?a?m an?\b/i;

/** "How can I help you today?" */
export const GREETING =
  /(can|may) I (help|assist|do)|can I help|on your mind|should (we|I) (begin|start|build)|kann ich (dir|ihnen|heute|für)|puis-je|puedo (ayud|hacer)|posso (ajud|aiut)|kan ik (je|u|vandaag)|mogę|могу|можу|能[帮幫为為]|可以[帮幫]|手伝い|도와|yardımcı ol|يمكنني|मदद|giúp|saya bantu|ช่วย|kan ja?e?g (hj|ass)|voin|mohu|segíth|ajut|μπορώ|לעזור/i;

/** What is set for a model. */
export const SETTINGS =
  /system prompt|temperature|tokens?\b|web search|deep ?(think|res)|reasoning|深度思考|联网/i;

/** Fields and buttons of those who answer people. */
export const COMMENT =
  /comment|\brepl(y|ies)\b|kommentar|coment|review|rezension|bewertung|\bavis\b|[评評][论論]|回[复覆]|コメント|返信|댓글|yorum|коммент|отзыв|komentar|reacti|subject|betreff|(mail|message) body|\bpost\b|\bnotes?\b|caption|\bbio\b|descri/i;

/** Words for searching. */
export const SEARCH =
  /^\W*(search|such|rech|busca|pesq|cerca|zoek|szuk|поиск|найти|搜|検索|검색|\bara\b|بحث|खोज|tìm|cari|ค้นหา|s[öø][kg]|haku|hled|keres|caut)/i;

/** People at the other end. */
export const PEOPLE =
  /last seen|\d (members|participants|online)|members:|is typing|typically repl|reply time|(our|support) team|live agent|(voice|video) call|direct message|your (order|ticket)|zuletzt online|в сети|在线客服|オンライン/i;
