import { bugcrowdStates } from '../../../src/sources/bugcrowd/lifecycle';
import { bugcrowdWords } from '../../../src/sources/bugcrowd/words';
import { dueBuckets } from '../../../src/domain/reconcile/import-job';
import {
  dueBucketNames,
  importSentence,
  requestText,
  stateChoices,
  withoutIssueSentence,
} from '../../../src/wording/import-words';

describe('what can be chosen for an import', () => {
  it('is every state of the source, in their order', () => {
    const choices = stateChoices(bugcrowdWords);
    expect(choices.map(({ state }) => state)).toEqual(bugcrowdStates);
    expect(choices.map(({ name }) => name)).toContain('Out of scope');
  });

  it('include every due bucket, in order', () => {
    expect(Object.keys(dueBucketNames)).toEqual(dueBuckets);
  });

  it.each([
    [{ states: [], submittedFrom: null, submittedTo: null }, 'All states; submitted at any time'],
    [
      { states: ['new', 'out_of_scope'], submittedFrom: '2026-01-01', submittedTo: null },
      'New, Out of scope; submitted from Thu, 1 Jan 2026 on',
    ],
    [
      { states: ['new'], submittedFrom: null, submittedTo: '2026-12-01' },
      'New; submitted until Tue, 1 Dec 2026',
    ],
    [
      { states: ['new'], submittedFrom: '2026-01-01', submittedTo: '2026-12-01' },
      'New; submitted from Thu, 1 Jan 2026 to Tue, 1 Dec 2026',
    ],
  ])('are summed up: %j', (request, text) => {
    expect(requestText(request)).toBe(text);
  });
});

describe('the state of an import', () => {
  it.each([
    ['counting', 0, 'Counting the issues an import would create. Nothing is created yet.'],
    ['counted', 0, 'Counted on Tue, 3 Nov 2026, 09:12 UTC. Nothing is created yet.'],
    ['importing', 20, 'Importing. Submissions go to the queue, and their issues are created one by one.'],
    ['done', 1, 'The import finished on Tue, 3 Nov 2026, 09:12 UTC: 1 submission was queued.'],
    ['cancelled', 0, 'Cancelled on Tue, 3 Nov 2026, 09:12 UTC, before anything was created.'],
    [
      'cancelled',
      20,
      'Cancelled on Tue, 3 Nov 2026, 09:12 UTC: 20 submissions were queued before that, and their issues stay.',
    ],
    ['failed', 0, 'The import failed on Tue, 3 Nov 2026, 09:12 UTC, before anything was created.'],
    [
      'failed',
      20,
      'The import failed on Tue, 3 Nov 2026, 09:12 UTC: 20 submissions were queued before that, and their issues stay.',
    ],
  ] as const)('%s with %d queued', (phase, queued, sentence) => {
    expect(importSentence({ phase, queued, touchedAt: '2026-11-03T09:12:00Z' })).toBe(sentence);
  });
});

describe('why submissions get no issue', () => {
  it('names the settings that exclude them', () => {
    const settings = { createOn: 'triaged', minSeverity: 'medium', wantDuplicates: false } as const;
    expect(withoutIssueSentence(89, settings, 'new')).toBe(
      '89 submissions would get no issue: they were closed without being accepted, are in an unknown state, have not reached the state “Triaged”, are duplicates, are rated below Medium or not at all, or their issues were deleted. The connection’s settings decide which submissions get an issue.',
    );
  });

  it('leaves out settings that admit them', () => {
    const settings = { createOn: 'new', minSeverity: null, wantDuplicates: true } as const;
    expect(withoutIssueSentence(1, settings, 'new')).toBe(
      '1 submission would get no issue: it was closed without being accepted, is in an unknown state, or its issue was deleted. The connection’s settings decide which submissions get an issue.',
    );
  });
});
