import type { EvidenceLine } from '../domain/evidence/evidence';
import type { ShownClock } from '../domain/evidence/shown-clock';
import { csvRow } from './csv-cell';

const HOUR_MS = 3_600_000;

const HEADINGS = [
  'Case',
  'Issue',
  'Connection',
  'Title',
  'Severity',
  'Policy',
  'Policy version',
  'As of (UTC)',
  'Clock',
  'State',
  'Started (UTC)',
  'Deadline (UTC)',
  'Due date',
  'Due date is provisional',
  'Ended (UTC)',
  'Outcome',
  'Early by (hours)',
  'Late by (hours)',
  'Changes of the due date',
  'Pauses',
  'Changed by (account ids)',
  'Approved by (account ids)',
];

/** The first row. */
export const evidenceHeadings = csvRow(HEADINGS);

function hours(ms: number): string {
  return (ms / HOUR_MS).toFixed(2);
}

function distinct(ids: readonly (string | null | undefined)[]): string {
  return [...new Set(ids.filter((id) => id !== null && id !== undefined))].join(' ');
}

function clockCells(clock: ShownClock): readonly string[] {
  const { marginMs } = clock;
  return [
    clock.label ?? clock.name,
    clock.state,
    clock.startedAt ?? '',
    clock.deadline ?? '',
    clock.dueDate ?? '',
    clock.provisional ? 'yes' : 'no',
    clock.endedAt ?? '',
    clock.outcome ?? '',
    marginMs !== null && marginMs >= 0 ? hours(marginMs) : '',
    marginMs !== null && marginMs < 0 ? hours(-marginMs) : '',
  ];
}

/** How the fix got its dates; only the row of the fix clock has it. */
function moveCells({ moves, pauses }: EvidenceLine): readonly string[] {
  const changed = moves.filter(({ from }) => from !== null);
  return [
    String(changed.length),
    String(pauses.length),
    distinct(changed.map(({ by }) => by)),
    distinct(changed.map(({ approvedBy }) => approvedBy)),
  ];
}

/** The rows of a case for people: one for each clock, the fix first. */
export function evidenceRows(line: EvidenceLine): string {
  const about = [
    line.id,
    line.issue ?? '',
    line.connection,
    line.title ?? '',
    line.severities.at(-1)?.severity ?? '',
    line.policy.id,
    String(line.policy.version),
    line.now,
  ];
  return line.shown
    .map((clock, index) =>
      csvRow([...about, ...clockCells(clock), ...(index === 0 ? moveCells(line) : ['', '', '', ''])]),
    )
    .join('');
}
