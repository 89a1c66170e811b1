import type { Problem } from '../../../src/domain/health/problem';
import { problemSentence } from '../../../src/wording/problem-sentence';

const connectionId = 'demo';
const at = '2026-11-03T09:12:00Z';
const asked = { name: 'Example', isAsked: true };

it.each<readonly [Problem, string]>([
  [
    {
      kind: 'issues-doubled',
      connectionId,
      doubles: [{ key: 'SEC-2', others: 'SEC-1', submissionId: 'sub-1' }],
      count: 30,
      more: true,
    },
    'At least 30 submissions of “demo” have more than one issue in Jira: SEC-2 beside SEC-1 (sub-1) and at least 29 more.',
  ],
  [
    {
      kind: 'unjudged-resolution',
      connectionId,
      resolution: { id: '10004', name: 'Obsolete' },
      issueKeys: ['SEC-1'],
      count: 1,
      more: true,
    },
    'At least 1 issue of “demo” are done as “Obsolete”, and nobody has said whether that is a fix: SEC-1 and perhaps more.',
  ],
  [
    { kind: 'stranded', connectionId, count: 200, more: true, oldestAt: at },
    'At least 200 deliveries of “demo” were accepted but never processed; the oldest arrived on Tue, 3 Nov 2026, 09:12 UTC.',
  ],
  [
    { kind: 'backlog', connectionId, count: 200, more: true, oldestAt: at },
    'At least 200 deliveries of “demo” are waiting to be processed, the oldest since Tue, 3 Nov 2026, 09:12 UTC.',
  ],
])('says that there may be more than were counted: %j', (problem, title) => {
  expect(problemSentence(problem, asked).title).toBe(title);
});

it.each([
  [0, false, 'No deliveries are waiting.'],
  [1, false, '1 delivery is waiting.'],
  [2, false, '2 deliveries are waiting.'],
  [100, true, 'At least 100 deliveries are waiting.'],
])('for %i suspended deliveries (more: %s): “%s”', (count, more, sentence) => {
  const { title } = problemSentence({ kind: 'paused', connectionId, since: at, count, more }, asked);
  expect(title.endsWith(` ${sentence}`)).toBe(true);
});
