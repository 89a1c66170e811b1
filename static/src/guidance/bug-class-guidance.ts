import { findChecklist } from './find-checklist';
import { findVrtEntry, type FoundVrtEntry } from './find-vrt-entry';
import type { Guidance, GuidanceFact } from './guidance';
import { cweDefinition } from './base/links';
import { vrtTable } from './vrt-table';

/** For every kind of bug. */
const LAST_ITEM = 'Look for the same mistake elsewhere, and turn the report’s steps into a test.';

const TAXONOMY = `Bugcrowd’s Vulnerability Rating Taxonomy ${vrtTable.versions.at(-1) ?? ''}`;

function paragraphsOf(entry: FoundVrtEntry | null): readonly string[] {
  if (entry === null) return ['Bugcrowd gives no bug type for this submission, so this advice is general.'];
  const { path, rest, mappedFrom } = entry;
  const scope = path.length > 0 ? 'this advice is for its parent entry' : 'this advice is general';
  return [
    ...(mappedFrom === null ? [] : [`The taxonomy replaced “${mappedFrom}” with this entry.`]),
    ...(rest === null ? [] : [`“${rest}” is not in the taxonomy; ${scope}.`]),
  ];
}

function factsOf({ path, priority, cwe, cvss }: FoundVrtEntry): readonly GuidanceFact[] {
  if (path.length === 0) return [];
  return [
    { name: 'Baseline priority', text: priority === null ? 'Varies' : `P${priority}`, links: [], note: null },
    {
      name: 'Weakness',
      text: cwe.length === 0 ? 'None mapped' : null,
      links: cwe.map(cweDefinition),
      note: null,
    },
    {
      name: 'Baseline CVSS 3 score',
      text: cvss === null ? 'None mapped' : cvss.score.toFixed(1),
      links: [],
      note: cvss?.vector ?? null,
    },
  ];
}

/** The kind of a bug, and what to do about it. */
export function bugClassGuidance(vrtId: string | null): Guidance {
  const entry = findVrtEntry(vrtId);
  const { title, items, links } = findChecklist(entry);
  const path = entry?.path ?? [];
  return {
    title: path.length === 0 ? null : path.map(({ name }) => name).join(' › '),
    paragraphs: paragraphsOf(entry),
    facts: entry === null ? [] : factsOf(entry),
    checklist: { title, items: [...items, LAST_ITEM], links },
    footnote: `The checklist is ours. Names and baselines are from ${TAXONOMY}, under the Apache License 2.0; they do not affect the severity of this submission.`,
  };
}
