import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { answerSlaLine } from '../../../src/adapters/sla/answer-sla-line';
import { parsePolicy } from '../../../src/adapters/sla/parse-policy';
import type {
  Acceleration,
  BusinessCalendar,
  Duration,
  Notices,
  OwnClock,
  Policy,
} from '../../../src/domain/sla/policy';
import { severities } from '../../../src/domain/sla/severity';
import type { TimelineEvent } from '../../../src/domain/sla/timeline';

const GUIDE = readFileSync(
  resolve(__dirname, '..', '..', '..', 'docs', 'guides', 'policy-format.md'),
  'utf8',
);

const [question, answer] = [...GUIDE.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text = '']) => JSON.parse(text) as Readonly<Record<string, unknown>>,
);

const answerTo = (asked: unknown): unknown => JSON.parse(answerSlaLine(JSON.stringify(asked)));

type KeysOf<T> = T extends unknown ? keyof T : never;
/** The compiler misses a name here as soon as the type has one more. */
type AllOf<T extends PropertyKey> = Readonly<Record<T, true>>;

const policyMembers: AllOf<keyof Policy> = {
  ...{ id: true, version: true, name: true, sourceUrl: true, inForceFrom: true, timeZone: true },
  ...{ clockBase: true, triageWindowDays: true, targets: true, clocks: true, accelerations: true },
  ...{ severityChange: true, reopen: true, allowPause: true, notices: true },
};
const partMembers: AllOf<
  | KeysOf<Duration>
  | keyof BusinessCalendar
  | keyof BusinessCalendar['week']
  | keyof OwnClock
  | keyof Acceleration
  | keyof Notices
> = {
  ...{ days: true, hours: true, months: true, calendar: true, timeZone: true, week: true, holidays: true },
  ...{ special: true, mon: true, tue: true, wed: true, thu: true, fri: true, sat: true, sun: true },
  ...{ starts: true, stops: true, label: true, when: true, from: true, targets: true },
  ...{ beforeDays: true, afterDays: true },
};
const choices: AllOf<Policy['severityChange'] | Policy['reopen']> = {
  ...{ 'earlier-of': true, 'from-start': true, restart: true, original: true, resume: true },
};
const eventTypes: AllOf<TimelineEvent['type']> = {
  ...{ submitted: true, triaged: true, 'first-response': true, severity: true, paused: true, resumed: true },
  ...{ extended: true, 'date-set': true, 'no-later-than': true, reached: true, flagged: true },
  ...{ unflagged: true, fixed: true, closed: true, reopened: true },
};
/** Without what the app notes on its own events, which is ignored on the pipe. */
const eventMembers: AllOf<Exclude<KeysOf<TimelineEvent>, 'source' | 'blocker'>> = {
  ...{ type: true, at: true, severity: true, reason: true, approvedBy: true, dueDate: true },
  ...{ milestone: true, flag: true },
};

describe('the guide to the policy format', () => {
  it.each(
    Object.entries({ policyMembers, partMembers, choices, eventTypes, eventMembers }).flatMap(
      ([list, names]) => Object.keys(names).map((name) => [list, name]),
    ),
  )('%s: says what `%s` is', (_list, name) => {
    expect(GUIDE).toContain(`\`${name}\``);
  });

  it.each([...severities, 'unrated'])('names the severity `%s`', (name) => {
    expect(GUIDE).toContain(`\`${name}\``);
  });

  it('has an example that uses every member of a policy and of its parts', () => {
    const text = JSON.stringify(question);
    const members = Object.keys({ ...policyMembers, ...partMembers });
    const weekend = ['sat', 'sun'];
    expect(members.filter((name) => !text.includes(`"${name}":`))).toEqual(weekend);
  });

  it('has an example that is answered as it says', () => {
    expect(answer).toHaveProperty('deadline');
    expect(answerTo(question)).toMatchObject({ ...answer });
  });

  it('says when the fix would be due without the flag', () => {
    const timeline = (question?.['timeline'] as readonly TimelineEvent[]).slice(0, -1);
    expect(answerTo({ ...question, timeline })).toMatchObject({ dueDate: '2026-12-03' });
    expect(GUIDE).toContain('would be due on 3 December');
  });

  it('has an example that the admin page takes too', () => {
    expect(parsePolicy(JSON.stringify(question?.['policy']))).toMatchObject({ ok: true });
  });
});
