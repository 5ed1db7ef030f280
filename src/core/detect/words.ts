/**
 * What AI chats say, in some thirty languages: lists of stems, a list a meaning, because these scripts stand in every
 * page and each byte counts. The sentences behind the stems are those of public AI chats in their own translations
 * (Chainlit, NextChat, and the pages of the corpus). Texts are made plain first: lower case, a space for every other
 * sign, one at each end, so that a stem with spaces is a whole word. A stem that is missing costs a signal, one that is
 * too wide is outvoted: no signal decides alone.
 */

/** "AI", and the names of models that everybody knows. */
export const AI =
  ' ai |ge model| a i | a bot | ki | ia | llm| gpt|gpt |chatbot|artif|künst|sztuc|uměl|yapay|trí tuệ| ии | ші |нейро|искусс|штучн|人工智|人工知|智能|大模型|인공지|챗봇|اصطناع|एआई|एलएल|claude|gemini| llama|mistral|mixtr|deepseek|qwen| grok | kimi |copilo|豆包';

/** "Mistake", "wrong", "inaccurate"; "verify". */
export const MISTAKE =
  'mista|ouble check|erro|accura|incorr|wrong|fehler|falsch|erreur|tromp|inexa|equivo|impre|sbagl|fout|błęd|ошиб|неточн|помил|错|误|誤|不准|間違|실수|오류|hata|yanl|خط|गल|lỗi| sai|salah|liru| fel |fejl|feil|virhe|chyb';

/** What is generated: an answer, a message. */
export const CONTENT =
  'conten|answer|respon|antwor|messag|mensaj|respue|rispost|répons|ответ|内容|回答|コンテ|답변|yanıt|jawab|reference';

/** "Generated". */
export const GENERATED = 'gener|génér|gerad|erzeug|генер|созда|生成|생성|oluştur|توليد|إنشا|dihasil|được tạo';

/** "Can", "may"; "check" stands in for it. */
export const MAY =
  /check|verif| (can|may|might|kann|könn|peu|pue|può|poss|pod|kan |kunn|mo[gż]|мо[жг]|mů)|可能|会|수 |가능|bilir| قد |सक|có thể|dapat|bisa/;

/** "Ask", "question". */
export const ASK =
  ' ask|quest| frag|demand|gunt|chied| vra|pyta|спро|вопрос|запит|问|問|聞|물어|질문| sor|اسأل|hỏi|tanya|fråg|spør|zept|you like to';

/** "Anything": what a person may ask an AI, and hardly anybody else. */
export const ANYTHING =
  'nythi|to know|alles|irgen|lo que|ualqu|quals|r raak|wszy|годно|узнать|任何|随便|尽管|什么都|んでも|何でも|무엇이든|뭐든|istedi|أي شيء|bất |apa saja|vad s| tahansa|cokol';

/** "Stop generating", "answer again": controls that only an answering machine has. */
export const CONTROLS =
  'stop gen|stop res|stop ans|stop str|wort stop|rrêter la|detener res|interromp|новить о|停止生|停止响|停止回|応答を停|生成を停|응답 중|yanıtı dur|regener|régén|rigen|neu gen|new res|重新生|再生成|다시 생|перегене| retry ';

/** What machines that help are called. */
export const HELPER =
  'assist|asist| chat| bot |compan|person|помо|ассист|асист|助手|アシス|어시|비서|챗|trợ|مساعد';

/** The author's label above, or before, what a machine says. */
export const SPEAKER =
  /^\s*(ai|ki|ia|ші|ии|((ai|virtual) )?assist[ae]n\S*|chat ?bot|\w*gpt|助手|アシスタント|어시스턴트|ассистент)( said| a dit)?\s*([:：]|$)/i;

/** The same in labels that are only read aloud: those of Gradio and Streamlit. */
export const ANSWERS = 'from assistant|chatbot conv';

/** The same for who asks. */
export const ASKER = /^\s*(you|me|user|human|du|ich|vous|tú|вы|ви|用户|我|你)( said)?\s*([:：]|$)/i;

/** "How can I help you today?" */
export const GREETING =
  ' i help| i assist|i do for|on your mind|kann ich|puis je|puedo ayu|posso a|kan ik |mogę pom|могу пом|能帮|可以帮|帮到你|手伝い|도와|yardımcı|يمكنني|मदद|giúp gì|saya ban|jeg hj|mohu pom';

/** "I am": how what answers introduces itself. */
export const I_AM =
  ' i m | i am |ich bin|je suis| soy | sou | sono |jestem|ik ben|jag är| я |我是|저는|私は|أنا|jsem|tôi là|saya ad';

/** What is set for a model. */
export const SETTINGS =
  ' model|modèl|模型|モデル|모델|модел|temperat|deepth|deep res|deepsea|reasoni|深度思考';

/** A model with its version or its size. */
export const VERSION =
  /(gpt|claude|gemini|llama|mi[sx]tral|deepseek|qwen|grok|gemma|kimi|phi|glm|sonnet|opus|haiku) ?([a-z]+ )?[a-z]?\d|\b\d{1,3}b /;

/** Fields and buttons of those who answer people. */
export const COMMENT =
  'omment| reply|respond |coment|revie|评论|評論|回复|コメント|返信|댓글|등록|yorum|коммент|отзыв|subjec|sage body| post |publi| note|feedb|though|experi';

/** Fields that take one thing. */
export const ENTRY = 'mail| name| nom |adres|phone|coupon| code | key |title|url|filter|task';

/** Words for searching, at the start. */
export const SEARCH =
  / (search|such|rech|busca|pesq|cerca|zoek|szuk|поиск|搜|検索|검색|ara |بحث|tìm|cari|s[öø][kg])/;
