import type { EnterFindingResult } from '../../contract/findings';
import { enteredStates, type EnteredFinding } from '../../domain/findings/entered-finding';
import { visibleLine } from '../../domain/findings/visible-line';
import { isStorable } from '../../domain/issues/storable-date';
import { toEpochMs, toInstant, type Instant } from '../../domain/sla/instant';
import { severities } from '../../domain/sla/severity';

/** A finding as the page sends it. */
export type FindingFields = Readonly<
  Record<Exclude<keyof EnteredFinding, 'dueDate' | 'link' | 'labels' | 'components'>, string> &
    Record<'dueDate' | 'link', string | null> &
    Record<'labels' | 'components', readonly string[]>
>;

type Problems = Extract<EnterFindingResult, { type: 'invalid' }>['problems'];

/** Becomes part of a query and of a key. */
const FINDING_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const MAX_TITLE = 255;
const MAX_LINK = 1000;
/** Of labels, and of components. */
const MAX_NAMES = 20;
const MAX_NAME = 100;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/;
/** The clock of the person's machine may be a little ahead. */
const TOLERANCE_MS = 5 * 60_000;
/** Maximum time between the start of a date in UTC and its end in any zone. */
const DATE_END_MS = 36 * 3_600_000;

function dayOf(text: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // The parser reads 30 February as 2 March.
  return Number.isNaN(ms) || !new Date(ms).toISOString().startsWith(text) ? null : ms;
}

function momentOf(text: string): number | null {
  return INSTANT.test(text) && dayOf(text.slice(0, 10)) !== null && !Number.isNaN(Date.parse(text))
    ? Date.parse(text)
    : null;
}

function isWebLink(text: string): boolean {
  if (/\s/.test(text) || !URL.canParse(text)) return false;
  return ['http:', 'https:'].includes(new URL(text).protocol);
}

function dueDateProblem(dueDate: string | null, receivedMs: number | null, now: Instant): string | null {
  if (dueDate === null) return null;
  const ms = dayOf(dueDate);
  if (ms === null) return 'Enter a date such as 2026-12-01, or leave it empty.';
  if (!isStorable(dueDate, now))
    return 'Jira cannot store a due date that is 20 years ahead or more. Enter an earlier one.';
  return receivedMs !== null && ms + DATE_END_MS < receivedMs
    ? 'The due date is before the finding was received.'
    : null;
}

function linkProblem(link: string | null): string | null {
  if (link === null) return null;
  if (link.length > MAX_LINK) return `Use at most ${MAX_LINK} characters.`;
  return isWebLink(link) ? null : 'Enter an address that begins with http:// or https://.';
}

function namesProblem(names: readonly string[]): string | null {
  if (names.length > MAX_NAMES) return `These are ${names.length}; the limit is ${MAX_NAMES}.`;
  return names.some((name) => name.length > MAX_NAME) ? `Use at most ${MAX_NAME} characters for each.` : null;
}

/** Without empty ones and repetitions. */
function plainNames(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(visibleLine))].filter((name) => name !== '');
}

function titleProblem(title: string): string | null {
  if (title === '') return 'Enter a title.';
  return title.length > MAX_TITLE ? `Use at most ${MAX_TITLE} characters.` : null;
}

function receivedProblem(ms: number | null, now: Instant): string | null {
  if (ms === null) return 'Enter the date and time when the finding was received.';
  return ms > toEpochMs(now) + TOLERANCE_MS ? 'The finding cannot have been received in the future.' : null;
}

function isOneOf<T extends string>(known: readonly T[], text: string): text is T {
  return known.some((each) => each === text);
}

/** The finding, or what is wrong with each of its fields. */
export function checkFinding(fields: FindingFields, now: Instant): EnteredFinding | { problems: Problems } {
  const { id, severity, receivedAt, dueDate, state, link } = fields;
  const title = visibleLine(fields.title);
  const [labels, components] = [plainNames(fields.labels), plainNames(fields.components)];
  const receivedMs = momentOf(receivedAt);
  const found = {
    id: FINDING_ID.test(id)
      ? null
      : 'Use 1 to 100 letters, digits, dots, hyphens and underscores, such as AMS-123.',
    title: titleProblem(title),
    severity: isOneOf(severities, severity) ? null : 'Choose a severity.',
    receivedAt: receivedProblem(receivedMs, now),
    dueDate: dueDateProblem(dueDate, receivedMs, now),
    state: isOneOf(enteredStates, state) ? null : 'Choose a state.',
    link: linkProblem(link),
    labels: namesProblem(labels),
    components: namesProblem(components),
  };
  const problems = Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== null));
  if (
    Object.keys(problems).length > 0 ||
    receivedMs === null ||
    !isOneOf(severities, severity) ||
    !isOneOf(enteredStates, state)
  )
    return { problems };
  return { id, title, severity, receivedAt: toInstant(receivedMs), dueDate, state, link, labels, components };
}
