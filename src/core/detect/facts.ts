/** The field that a person is about to type into. */
export interface FieldFacts {
  /** Whether more than one line fits: a text area or an editable element. */
  readonly isRoomy: boolean;
  /** Whether it is there to search: by type, role, name or its form. */
  readonly isSearch: boolean;
  /** Whether it belongs to an editor of code or to a terminal. */
  readonly isEditor: boolean;
  /** Text fields beside it in its form: a composer stands alone. */
  readonly others: number;
  /** Whether a button stands near it. */
  readonly hasButton: boolean;
  /** Its placeholder, its label, and the texts that stand in its place. */
  readonly label: string;
}

/** What is read of a page, once and bounded; plain data, because a page is hostile. */
export interface PageFacts {
  /** Title and the names that the page gives itself. */
  readonly title: string;
  /** Descriptions and structured data. */
  readonly about: string;
  /** Whether the page calls itself an article, a discussion or a shop. */
  readonly isArticle: boolean;
  readonly field: FieldFacts;
  /** Names in the markup: tags, ids, classes, `name=value` of data attributes and roles. */
  readonly marks: string;
  /** Short labels of controls, those near the field first. */
  readonly labels: readonly string[];
  /** Short texts, those near the field first. */
  readonly texts: readonly string[];
  /** How many of the texts stand near the field. */
  readonly near: number;
}
