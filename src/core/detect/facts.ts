/** The field that a person is about to type into. */
export interface FieldFacts {
  /** Whether more than one line fits: a text area or an editable element. */
  readonly isRoomy: boolean;
  /** Whether it is there to search: by its role, or that of what holds it. */
  readonly isSearch: boolean;
  /** Text fields beside it: a composer stands alone. */
  readonly others: number;
  /** Its placeholder and its label. */
  readonly label: string;
}

/** What is read of a page, once and bounded; plain data, because a page is hostile. */
export interface PageFacts {
  readonly title: string;
  /** What the page says of itself: metadata and structured data, as they are written. */
  readonly about: string;
  readonly field: FieldFacts;
  /** Names in the markup: tags, and attributes as `name= value`. */
  readonly marks: string;
  /** Short labels of controls, those near the field first. */
  readonly labels: readonly string[];
  /** Short texts, those near the field first. */
  readonly texts: readonly string[];
  /** How many of the texts stand near the field. */
  readonly near: number;
}
