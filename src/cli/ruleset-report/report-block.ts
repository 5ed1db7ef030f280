/** A colour of the design tokens, by what it stands for. */
export type Tone = 'link' | 'deep' | 'low' | 'moderate' | 'high' | 'severe' | 'unknown' | 'line';

/** A number with its name. */
export interface Tile {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

/** One row of a stacked bar: how a whole divides. */
export interface BarRow {
  readonly label: string;
  readonly counts: readonly number[];
}

/** What a report is made of; each kind is written once as HTML and once as Markdown. */
export type Block =
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[] }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bars';
      readonly parts: readonly { readonly name: string; readonly tone: Tone }[];
      readonly rows: readonly BarRow[];
    }
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly string[])[];
      /** Places of columns that hold words; the others hold numbers. */
      readonly words: readonly number[];
      /** The place of a column that names record files, which are linked. */
      readonly files?: number;
    };

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Report {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}
