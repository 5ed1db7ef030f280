import type { FieldFacts, PageFacts } from './facts.ts';
import { AI_ONLY, FRONT_END_MARKS } from './front-end-marks.ts';
import { isChat, type Spoken } from './points.ts';
import * as words from './words.ts';

/** What the page itself tells. */
export interface Detection {
  readonly isChat: boolean;
  readonly spoken: Spoken;
  /** The place of the front end in `FRONT_ENDS`; -1: none is known. */
  readonly frontEnd: number;
}

const MESSAGE = '(me?ss?a?ge?|turn|bubble|response|reply|answer|content|row|item)';

/** Names of messages in markup by who speaks: `data-role=assistant`, `message bot`, `ai-message`. */
const [BY_MACHINE, BY_PERSON] = ['assistant|ai|bot|llm|model|gpt', 'user|human'].map(
  (roles) =>
    new RegExp(
      `=(${roles})\\b|\\b(is|from|by)-(${roles})\\b|(^|[\\s_-])(${roles})[_-]+${MESSAGE}|${MESSAGE}[\\w-]*[\\s_-]+(${roles})(?![a-z])`,
      'i',
    ),
);

/** Names of places where answers appear while they are written. */
const ANSWER_REGION =
  /role=log|aria-live|stream|thinking|conversation|message-?s|message-?list|chat-?(log|hist|mes|body)/i;

/** Longer texts are prose, and not a word beside a composer. */
const NOTICE_LENGTH = 220;
const PHRASE_LENGTH = 120;

/** Labels that belong to the field's own surroundings. */
const NEAR_LABELS = 12;

/** Weighs what was read of a page. */
export function detectChat({
  field,
  labels,
  texts,
  title,
  about,
  marks,
  near,
  isArticle,
}: PageFacts): Detection {
  const nearTexts = texts.slice(0, near);
  const said = [field.label, ...labels, ...nearTexts];
  const says = (words: RegExp, list: readonly string[] = said) =>
    list.some((text) => text.length < PHRASE_LENGTH && words.test(text));
  const place = FRONT_END_MARKS.findIndex((mark) => mark.test(marks) || mark.test(title));
  const isComment = says(words.COMMENT, [field.label, ...labels.slice(0, NEAR_LABELS)]);
  const hasPrompt =
    words.ANYTHING.test(field.label) || speaksOfAi(field.label) || /\bprompt/i.test(field.label);
  const hasPicker = says(words.VERSION, labels);
  const spoke = [
    isComposer(field),
    BY_MACHINE?.test(marks) === true && BY_PERSON?.test(marks) === true,
    ANSWER_REGION.test(marks),
    nearTexts.some(isNotice),
    hasPrompt,
    !hasPrompt && words.QUESTION.test(field.label),
    says(words.CONTROLS, labels),
    says(words.FEEDBACK, labels),
    hasPicker,
    !hasPicker && said.some(speaksOfAi),
    texts.some((text) => words.SPEAKER.test(text)),
    said.some((text) => words.AI.test(text) && words.HELPER.test(text)),
    says(words.GREETING, [field.label, ...texts]),
    says(words.SETTINGS, labels),
    speaksOfAi(title),
    speaksOfAi(about),
    place >= 0 && place < AI_ONLY,
    place >= AI_ONLY,
    field.isSearch || words.SEARCH.test(field.label),
    field.others > 0,
    field.isEditor,
    isComment,
    says(words.PEOPLE),
    isArticle,
  ];
  const spoken = spoke.reduce((bits, spoke, bit) => bits | (Number(spoke) << bit), 0);
  return { isChat: isChat(spoken), spoken, frontEnd: place };
}

/** One free field: what a person writes to somebody with. */
function isComposer({ isRoomy, isSearch, isEditor, others, hasButton }: FieldFacts): boolean {
  return (isRoomy || hasButton) && !isSearch && !isEditor && others === 0;
}

/** "Claude is AI and can make mistakes": AI or a model's name, with a word for mistakes or for made by a machine. */
function isNotice(text: string): boolean {
  return (
    text.length < NOTICE_LENGTH &&
    (words.MAY_ERR.test(text) ||
      (speaksOfAi(text) && (words.MISTAKE.test(text) || words.GENERATED.test(text))))
  );
}

function speaksOfAi(text: string): boolean {
  return words.AI.test(text) || words.VERSION.test(text);
}
