/** A page of public guidance. */
export interface GuidanceLink {
  readonly name: string;
  readonly url: string;
}

/** What to do about a kind of bug. */
export interface Checklist {
  /** The kind of bug in plain words. */
  readonly title: string;
  /** Three to six short instructions, the fix itself first. */
  readonly items: readonly string[];
  /** One to three pages to read on. */
  readonly links: readonly GuidanceLink[];
}

/** A checklist for weaknesses of one kind. */
export interface CweFamily extends Checklist {
  /** Ids of the Common Weakness Enumeration that it covers; empty for a kind of bug without a weakness of its own. */
  readonly cwe: readonly number[];
}
