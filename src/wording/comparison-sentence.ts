import type { ComparisonCounts, ComparisonResult, ComparisonTrouble } from '../domain/reconcile/comparison';
import { countText, numberText } from './figures';
import { momentText } from './moments';

type OffReason = 'no-api' | 'no-token' | 'egress-refused';

/**
 * Why the source is not asked. An edition of the app that calls nothing outside is not known from a site's refusal.
 * @param host where it would be asked.
 */
export function offSentence(because: OffReason, host: string | null): string {
  switch (because) {
    case 'no-api':
      return 'Off: the source of this connection cannot be asked.';
    case 'no-token':
      return 'Off: no API token is set.';
    case 'egress-refused':
      return `Off: the app may not call ${host ?? 'it'}. Either the site administrator has not allowed it, or this is the Runs on Atlassian edition of the app.`;
  }
}

/** The findings of a comparison, drift first: `1,234 submissions, 0 missing, 0 duplicated`. */
export function foundText({ submissions, missing, duplicated }: ComparisonCounts): string {
  return `${countText(submissions, 'submission')}, ${numberText(missing)} missing, ${numberText(duplicated)} duplicated`;
}

/** `Last full comparison on Tue, 1 Dec 2026, 09:12 UTC: 1,234 submissions, 0 missing, 0 duplicated.` */
export function fullComparisonSentence(result: ComparisonResult): string {
  return `Last full comparison on ${momentText(result.finishedAt, 'UTC')}: ${foundText(result)}.`;
}

function foundLines({ missing, different }: ComparisonCounts): readonly string[] {
  if (missing + different === 0) return [];
  const changed = `${countText(different, 'submission')} changed without a delivery.`;
  return [
    ...(different === 0 ? [] : [changed]),
    'The app processes missing and changed submissions like deliveries (“Found by comparison”). It skips dead letters and discarded deliveries.',
  ];
}

/** The other findings of a comparison with a source; empty findings are left out. */
export function comparisonDetails(counts: ComparisonCounts, sourceName: string): readonly string[] {
  const { older, unreadable, duplicatedIds, requests } = counts;
  const olderOnes = countText(older, 'older submission');
  return [
    ...foundLines(counts),
    ...(duplicatedIds.length === 0 ? [] : [`More than one issue: ${duplicatedIds.join(', ')}.`]),
    ...(older === 0
      ? []
      : [
          older === 1
            ? `${olderOnes} is not tracked. Import it to track it.`
            : `${olderOnes} are not tracked. Import them to track them.`,
        ]),
    ...(unreadable === 0
      ? []
      : [
          `${countText(unreadable, 'submission')} could not be read, so the app knows nothing about ${unreadable === 1 ? 'it' : 'them'}.`,
        ]),
    `${countText(requests, 'request')} to ${sourceName}.`,
  ];
}

/** The agreement between Jira and the source. */
export type Drift = 'none' | 'found' | 'duplicated' | 'unknown';

/** The drift that a comparison found; the worst kind wins. */
export function driftOf({ missing, different, duplicated, unreadable }: ComparisonCounts): Drift {
  if (duplicated > 0) return 'duplicated';
  if (unreadable > 0) return 'unknown';
  return missing + different > 0 ? 'found' : 'none';
}

/** The reason why the last call to the source failed. */
export function troubleSentence(
  { kind, at }: ComparisonTrouble,
  { name, host }: { readonly name: string; readonly host: string | null },
): string {
  const when = momentText(at, 'UTC');
  switch (kind) {
    case 'token-refused':
      return `On ${when} ${name} refused the API token. Replace it to resume comparisons.`;
    case 'egress-refused':
      return `On ${when} this site blocked the app’s call to ${host ?? name}.`;
    case 'failed':
      return `The comparison of ${when} failed. The app retries it automatically.`;
  }
}
