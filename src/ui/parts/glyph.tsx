import type { EvidenceKind } from '../../core/vocabulary.ts';

/** What a document looks like: the law, the owner's own paper, an authority's word, a study, the press, somebody's summary. */
export type GlyphName =
  'law' | 'court' | 'paper' | 'authority' | 'study' | 'press' | 'summary' | 'lock' | 'gear' | 'link';

const PATHS: Readonly<Record<GlyphName, string>> = {
  law: 'M8 2v11M4 13h8M3 4h10M3 4l-2 5h4zM13 4l-2 5h4z',
  court: 'M3 13h7M4 5l4 4M6 3l4 4M2.5 6.500l3.500-4M7 9l4-4M9 6l5 5',
  paper: 'M4 1.500h5.500l3 3v10h-8.500zM9.500 1.500v3h3M6 8h5M6 10.500h5',
  authority: 'M2 13.500h12M3 6.500h10L8 2.500zM4.500 6.500v5M8 6.500v5M11.500 6.500v5M3 11.500h10',
  study: 'M6 2h4M7 2v4l-4 7.500h10L9 6V2M5 10h6',
  press:
    'M2 3h10v10.500H4a2 2 0 0 1-2-2zM12 6h2v5.500a2 2 0 0 1-2 2M4 5.500h3v3H4zM9 5.500h1.500M9 8h1.500M4 10.800h6.500',
  summary: 'M3 5.500h3v4H3zM6 7.500a3 3 0 0 1-2 4.500M9.500 5.500h3v4h-3zM12.500 7.500a3 3 0 0 1-2 4.500',
  lock: 'M4 7.500h8v6H4zM5.500 7.500V5a2.500 2.500 0 0 1 5 0v2.500',
  gear: 'M8 5.500a2.500 2.500 0 1 1 0 5 2.500 2.500 0 0 1 0-5M8 1.500v2M8 12.500v2M1.500 8h2M12.500 8h2M3.400 3.400l1.400 1.400M11.200 11.200l1.400 1.400M3.400 12.600l1.400-1.400M11.200 4.800l1.400-1.400',
  link: 'M6.500 9.500l3-3M7 4.500l1.500-1.500a2.800 2.800 0 0 1 4 4L11 8.500M9 11.500l-1.500 1.500a2.800 2.800 0 0 1-4-4L5 7.500',
};

const OF_EVIDENCE: Readonly<Record<EvidenceKind, GlyphName>> = {
  'privacy-policy': 'paper',
  'terms-of-service': 'paper',
  'data-processing-agreement': 'paper',
  'subprocessor-list': 'paper',
  'trust-center': 'paper',
  'product-documentation': 'paper',
  'provider-statement': 'paper',
  law: 'law',
  order: 'law',
  'regulator-decision': 'law',
  'court-decision': 'court',
  'authority-statement': 'authority',
  research: 'study',
  press: 'press',
  secondary: 'summary',
};

/** A small drawing beside words; screen readers get the words. */
export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The drawing of a document's kind. */
export function EvidenceGlyph({ kind }: { readonly kind: EvidenceKind }) {
  return <Glyph name={OF_EVIDENCE[kind]} />;
}
