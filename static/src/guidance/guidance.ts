import type { Checklist, GuidanceLink } from './base/checklist';

export interface GuidanceFact {
  readonly name: string;
  readonly text: string | null;
  /** Sources. */
  readonly links: readonly GuidanceLink[];
  /** A caveat about its reliability. */
  readonly note: string | null;
}

/** A part of the panel that is loaded when opened: text only, the page formats it. */
export interface Guidance {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly facts: readonly GuidanceFact[];
  readonly checklist: Checklist | null;
  readonly footnote: string;
}
