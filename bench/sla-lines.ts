import { atlassianPresets } from '../src/domain/sla/atlassian-presets';
import { severities } from '../src/domain/sla/severity';
import { randomNumbers } from '../devhost/base/random-numbers';

const QUARTER_HOUR = 900_000;
const FIRST_MS = Date.parse('2026-01-01T00:00:00Z');
const zones = ['UTC', 'Europe/London', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney'] as const;
const types = ['triaged', 'paused', 'resumed', 'first-response', 'fixed', 'reopened', 'extended'] as const;

type Random = (below: number) => number;

function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[random(from.length)];
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}

const nineToFive = [['09:00', '17:00']];
const withBreak = [
  ['09:00', '12:30'],
  ['13:30', '17:30'],
];

/** Half of the lines name a preset, half contain a policy with a business calendar. */
function policyOf(random: Random): unknown {
  const preset = pick(random, atlassianPresets);
  if (random(2) === 0) return preset.id;
  const calendar = {
    timeZone: pick(random, zones),
    week: { mon: nineToFive, tue: withBreak, wed: nineToFive, thu: withBreak, fri: nineToFive },
    holidays: ['2026-04-03', '2026-04-06', '2026-12-25', '2026-12-28', '2027-01-01'],
  };
  return {
    ...preset,
    id: 'acme',
    timeZone: pick(random, zones),
    allowPause: true,
    reopen: pick(random, ['original', 'resume', 'restart']),
    severityChange: pick(random, ['earlier-of', 'from-start', 'restart']),
    targets: {
      fix: {
        critical: { hours: 80, calendar },
        high: { days: 20, calendar },
        medium: { days: 84 },
        low: null,
      },
    },
  };
}

function timelineOf(random: Random, submittedMs: number): readonly object[] {
  let atMs = submittedMs;
  const next = (): string => {
    atMs += random(10 * 96) * QUARTER_HOUR;
    return new Date(atMs).toISOString();
  };
  const severity = (): object => ({ at: next(), type: 'severity', severity: pick(random, severities) });
  const other = (): object => ({ at: next(), type: pick(random, types), dueDate: '2026-12-24' });
  const events = Array.from({ length: random(8) }, () => (random(4) === 0 ? severity() : other()));
  return [{ at: new Date(submittedMs).toISOString(), type: 'submitted' }, severity(), ...events];
}

/** Different questions for `npm run sla`, one per line, as a large site would have them. */
export function* slaLines(count: number): Generator<string> {
  const random = randomNumbers(7);
  for (let id = 0; id < count; id += 1) {
    const submittedMs = FIRST_MS + random(300 * 96) * QUARTER_HOUR;
    const now = new Date(submittedMs + random(120 * 96) * QUARTER_HOUR).toISOString();
    yield `${JSON.stringify({ id, policy: policyOf(random), timeline: timelineOf(random, submittedMs), now })}\n`;
  }
}
