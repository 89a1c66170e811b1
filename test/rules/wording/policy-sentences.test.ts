import { presets } from '../../../src/domain/sla/presets';
import { sameTargets } from '../../../src/domain/sla/same-targets';
import {
  clockStartSentence,
  noticesSentence,
  pauseSentence,
  reopenSentence,
  targetsText,
} from '../../../src/wording/policy-sentences';
import { migrationSentence } from '../../../src/wording/migration-sentence';

describe('the requirements of a policy, in words', () => {
  it('distinguish no target from a target of 0 days', () => {
    expect(targetsText({ critical: { days: 0 }, high: { hours: 1 }, medium: null })).toBe(
      'Critical 0 days, High 1 hour, Medium none, Low none, Informational none',
    );
  });

  it('name the target while there is no severity, if there is one', () => {
    expect(targetsText({ high: { months: 1 }, unrated: { days: 5 } })).toBe(
      'Critical none, High 1 month, Medium none, Low none, Informational none, no severity yet 5 days',
    );
    expect(targetsText({ high: { months: 2 }, unrated: null })).toBe(
      'Critical none, High 2 months, Medium none, Low none, Informational none',
    );
  });

  it.each([
    ['submitted', null, 'The clock starts when the submission is reported.'],
    ['submitted', 14, 'The clock starts when the submission is reported.'],
    ['triaged', null, 'The clock starts when the submission is triaged.'],
    [
      'triaged',
      14,
      'The clock starts when the submission is triaged, or 14 days after submission if that is earlier.',
    ],
    ['reached:report-agreed', null, 'The clock starts when the milestone “report agreed” is reached.'],
    [
      'reached:paid',
      1,
      'The clock starts when the milestone “paid” is reached, or 1 day after submission if that is earlier.',
    ],
  ] as const)('say when the clock starts: %s, %s', (clockBase, window, sentence) => {
    expect(clockStartSentence(clockBase, window)).toBe(sentence);
  });

  it.each([
    [{ low: { days: 1 }, unrated: { months: 2 } }, 'Low 1 day, Informational none, no severity yet 2 months'],
    [sameTargets({ days: 90 }), '90 days at any severity and without one'],
    [{ ...sameTargets({ days: 90 }), unrated: null }, 'Low 90 days, Informational 90 days'],
    [{}, 'Low none, Informational none'],
  ])('name all targets, or one for all: %#', (targets, end) => {
    expect(targetsText(targets).slice(-end.length)).toBe(end);
  });

  it.each([
    [undefined, 'Notices come 3 days before the deadline, at the deadline, and 1, 2, 4, 8 … days after it.'],
    [{ beforeDays: [], afterDays: [] }, 'Notices come at the deadline.'],
    [
      { beforeDays: [7, 3, 1], afterDays: [2] },
      'Notices come 7, 3, and 1 days before the deadline, at the deadline, and 2 days after it.',
    ],
    [{ beforeDays: [1], afterDays: [] }, 'Notices come 1 day before the deadline, at the deadline.'],
    [{ beforeDays: [], afterDays: [1, 2] }, 'Notices come at the deadline, and 1 and 2 days after it.'],
  ])('describe the schedule of notices: %j', (notices, sentence) => {
    expect(noticesSentence(notices)).toBe(sentence);
  });

  it('have a sentence for each rule', () => {
    const sentences = [
      ...(['original', 'resume', 'restart'] as const).map(reopenSentence),
      pauseSentence(true),
      pauseSentence(false),
    ];
    expect(new Set(sentences).size).toBe(5);
  });
});

describe('a change of an issue’s policy', () => {
  const [a, b] = presets;
  if (a === undefined || b === undefined) throw new Error('There are no presets.');

  it('is described by the versions of one policy, and by the names of two', () => {
    expect(migrationSentence({ from: { ...a, version: 1 }, to: { ...a, version: 2 } })).toBe(
      `Version 2 of the policy “${a.name}” now applies instead of version 1.`,
    );
    expect(migrationSentence({ from: a, to: b })).toBe(
      `The policy “${b.name}” (version 1) now applies instead of “${a.name}” (version 1).`,
    );
  });
});
