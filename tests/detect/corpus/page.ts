/** A page of the corpus: what it is, and how it comes about. */
export interface CorpusPage {
  readonly name: string;
  /** Whether an AI answers there. */
  readonly isChat: boolean;
  readonly lang: string;
  /** What stands in the head: title, metadata. */
  readonly head: string;
  /** The whole body, or a source of `packages/` that renders it, with its variant. */
  readonly body: string | { readonly source: string; readonly variant: string };
  /** The field that a person gives the focus to; left out: the first that can be written into. */
  readonly field?: string;
}

/** A page that is written out. */
export function page(
  name: string,
  isChat: boolean,
  title: string,
  body: string,
  { lang = 'en', head = '', field }: { lang?: string; head?: string; field?: string } = {},
): CorpusPage {
  return {
    name,
    isChat,
    lang,
    head: `<title>${title}</title>${head}`,
    body,
    ...(field === undefined ? {} : { field }),
  };
}

/** A page that a package renders. */
export function rendered(
  source: string,
  variant: string,
  isChat: boolean,
  title: string,
  { lang = 'en', head = '', field }: { lang?: string; head?: string; field?: string } = {},
): CorpusPage {
  return {
    name: variant === '' ? source : `${source}-${variant}`,
    isChat,
    lang,
    head: `<title>${title}</title>${head}`,
    body: { source, variant },
    ...(field === undefined ? {} : { field }),
  };
}
