import type { ComparisonResult } from '../../../src/domain/reconcile/comparison';
import {
  comparisonDetails,
  driftOf,
  fullComparisonSentence,
  offSentence,
  troubleSentence,
} from '../../../src/wording/comparison-sentence';

const at = '2026-11-03T09:12:00Z';

function result(counts: Partial<ComparisonResult> = {}): ComparisonResult {
  const found = { missing: 0, different: 0, older: 0, unreadable: 0, duplicated: 0, duplicatedIds: [] };
  return { startedAt: at, finishedAt: at, submissions: 1234, requests: 13, ...found, ...counts };
}

describe('a full comparison', () => {
  it('reports that there is no drift', () => {
    expect(fullComparisonSentence(result())).toBe(
      'Last full comparison on Tue, 3 Nov 2026, 09:12 UTC: 1,234 submissions, 0 missing, 0 duplicated.',
    );
    expect(comparisonDetails(result(), 'Bugcrowd')).toEqual(['13 requests to Bugcrowd.']);
  });

  it('reports everything it found, and the consequences', () => {
    const counts = {
      missing: 2,
      different: 3,
      older: 1,
      unreadable: 2,
      duplicated: 1,
      duplicatedIds: ['one'],
    };
    const details = comparisonDetails(result({ ...counts, requests: 1 }), 'Bugcrowd');
    expect(details).toEqual([
      '3 submissions changed without a delivery.',
      'The app processes missing and changed submissions like deliveries (“Found by comparison”). It skips dead letters and discarded deliveries.',
      'More than one issue: one.',
      '1 older submission is not tracked. Import it to track it.',
      '2 submissions could not be read, so the app knows nothing about them.',
      '1 request to Bugcrowd.',
    ]);
  });

  it.each([
    [{}, 'none'],
    [{ older: 40 }, 'none'],
    [{ missing: 1 }, 'found'],
    [{ different: 1 }, 'found'],
    [{ missing: 1, unreadable: 1 }, 'unknown'],
    [{ missing: 1, unreadable: 1, duplicated: 1 }, 'duplicated'],
  ] as const)('%j is %s drift', (counts, drift) => {
    expect(driftOf(result(counts))).toBe(drift);
  });
});

describe('no comparison', () => {
  it('has a reason why it is off', () => {
    expect(offSentence('no-token', 'api.example.com')).toBe('Off: no API token is set.');
    expect(offSentence('egress-refused', 'api.example.com')).toMatch(
      /^Off: the app may not call api\.example\.com\./,
    );
  });

  it.each([
    ['token-refused', /Example refused the API token\. Replace it/],
    ['egress-refused', /blocked the app’s call to api\.example\.com/],
    ['failed', /failed\. The app retries it automatically/],
  ] as const)('has the reason of a failure: %s', (kind, sentence) => {
    const words = troubleSentence({ at, kind, message: '' }, { name: 'Example', host: 'api.example.com' });
    expect(words).toMatch(sentence);
    expect(words).toContain('Tue, 3 Nov 2026, 09:12 UTC');
  });
});
