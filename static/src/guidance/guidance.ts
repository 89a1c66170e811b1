import type { Checklist, GuidanceLink } from './checklist';

export interface GuidanceFact {
  readonly name: string;
  readonly text: string | null;
  /** Where it is written. */
  readonly links: readonly GuidanceLink[];
  /** How far it can be relied on. */
  readonly note: string | null;
}

/** A part of the panel that is fetched when it is opened: words only, the page knows how to show them. */
export interface Guidance {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly facts: readonly GuidanceFact[];
  readonly checklist: Checklist | null;
  readonly footnote: string;
}
