import { detectChat, type Detection } from '../core/detect/detect-chat.ts';
import type { PageFacts } from '../core/detect/facts.ts';

/** A page whose text fields can be watched. */
export interface TypingSource<Field> {
  /** Calls back when a person gives a text field the focus, and when they begin to type there: once each a field. */
  onTyping(listener: (field: Field) => void): void;
  read(field: Field): PageFacts;
  /** Ends the watch. */
  stop(): void;
}

/** A page is looked at so often at most: when a field gets the focus, and again when a person types into it. */
const MAX_LOOKS = 3;

/** Looks at the page when a person is about to type, and tells once if it is an AI chat. */
export function spotChat<Field>(source: TypingSource<Field>, tell: (detection: Detection) => void): void {
  let looks = 0;
  source.onTyping((field) => {
    looks += 1;
    if (looks > MAX_LOOKS) return;
    const detection = detectChat(source.read(field));
    if (detection.isChat || looks === MAX_LOOKS) source.stop();
    if (detection.isChat) tell(detection);
  });
}
