import { visibleLine, visibleTitle } from '../../domain/findings/visible-line';
import { toInstant, type Instant } from '../../domain/sla/instant';
import { priorities, type Priority } from '../../domain/sla/severity';
import { namesCve } from './custom-fields';
import { at, flag, leniently, maybe, member, object, oneOf, orNull, ShapeError, text } from './json-reader';
import { plainId } from './plain-id';
import { submissionRelationships, type SubmissionRelationships } from './relationships';

const MAX_WORD = 200;
const MAX_LINE = 2000;

/** Replaces unpaired surrogates: they can neither be stored nor put into an address. */
function wellFormed(value: unknown): string {
  return text(value).toWellFormed();
}

function shortWord(value: unknown): string {
  const word = wellFormed(value);
  if (word.length > MAX_WORD) throw new ShapeError();
  return visibleLine(word);
}

/** The researcher's text. Cutting it to the limits of the queue and Jira, and making it well-formed, happens later. */
const longText = maybe(text);
/** A word of Bugcrowd's own, e.g. a state. */
export const word = maybe(shortWord);
/** A title: Jira takes 255 characters of it. */
export const line = maybe((value) => visibleTitle(text(value).slice(0, MAX_LINE)));
/** Names are only displayed: a malformed one is no reason to refuse an event. */
const decoration = orNull(word);

/** Bugcrowd was founded in 2011; an impossible date would give a due date that Jira refuses. */
const EARLIEST_MS = Date.UTC(2000, 0, 1);
const LATEST_MS = Date.UTC(2200, 0, 1);

/**
 * Bugcrowd's usual spelling, limited to plausible years and to days that every month has. It is close to the app's own
 * spelling, so no date needs parsing, which costs more than everything else about an event.
 */
const USUAL_INSTANT =
  /^2[01]\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.000)?Z$/;

/** ISO 8601 with its zone. The language accepts much more as a date, such as `12` for December 2001. */
const ANY_INSTANT = /^(\d{4}-\d\d-(\d\d))T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** The parser reads 30 February as 2 March. */
function isOnCalendar(date: string, day: string): boolean {
  const midnight = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.getUTCDate() === Number(day);
}

function anInstant(value: unknown): Instant {
  const written = text(value);
  if (USUAL_INSTANT.test(written)) return `${written.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}Z`;
  const [, date = '', day = ''] = ANY_INSTANT.exec(written) ?? [];
  const ms = isOnCalendar(date, day) ? Date.parse(written) : NaN;
  if (!(ms >= EARLIEST_MS && ms < LATEST_MS)) throw new ShapeError();
  return toInstant(ms);
}

export const instant = maybe(anInstant);

function saidInstant(value: unknown): Instant | undefined {
  return instant(value) ?? undefined;
}

export const priority = maybe(oneOf<Priority>(priorities));
export const truth = maybe(flag);

/**
 * Title, state, severity and duplicate mark decide about the issue, and the description is shown on it: these must be
 * valid.
 */
function submissionAttributes(value: unknown) {
  const from = object(value);
  const leftOut: string[] = [];
  const maybeOdd = leniently(from, leftOut);
  return {
    title: at(from, 'title', line),
    state: at(from, 'state', word),
    severity: at(from, 'severity', priority),
    duplicate: at(from, 'duplicate', truth),
    description: at(from, 'description', longText),
    vrtId: maybeOdd('vrt_id', word),
    submittedAt: maybeOdd('submitted_at', instant),
    bugUrl: maybeOdd('bug_url', longText),
    httpRequest: maybeOdd('http_request', longText),
    extraInfo: maybeOdd('extra_info', longText),
    references: maybeOdd('vulnerability_references', longText),
    remediation: maybeOdd('remediation_advice', longText),
    hasCve: maybeOdd('custom_fields', namesCve),
    transitions: {
      informational: maybeOdd('last_transitioned_to_informational_at', saidInstant),
      not_applicable: maybeOdd('last_transitioned_to_not_applicable_at', saidInstant),
      not_reproducible: maybeOdd('last_transitioned_to_not_reproducible_at', saidInstant),
      out_of_scope: maybeOdd('last_transitioned_to_out_of_scope_at', saidInstant),
      resolved: maybeOdd('last_transitioned_to_resolved_at', saidInstant),
      triaged: maybeOdd('last_transitioned_to_triaged_at', saidInstant),
      unresolved: maybeOdd('last_transitioned_to_unresolved_at', saidInstant),
    },
    leftOut,
  };
}
export type SubmissionAttributes = ReturnType<typeof submissionAttributes>;

const maybeAttributes = maybe(submissionAttributes);
const maybeRelationships = maybe(submissionRelationships);

export interface SubmissionResource {
  readonly attributes?: SubmissionAttributes | null | undefined;
  readonly relationships?: SubmissionRelationships | null | undefined;
}

/** A submission. Every attribute is optional and nullable in Bugcrowd's own schema. */
export function submissionResource(value: unknown): SubmissionResource {
  const from = object(value);
  return {
    attributes: at(from, 'attributes', maybeAttributes),
    relationships: at(from, 'relationships', maybeRelationships),
  };
}

const submissionType = oneOf(['submission']);

/** The id of the submission that a blocker belongs to. */
export const blockedSubmissionId = member(
  'relationships',
  member(
    'resource',
    member('data', (value) => {
      const from = object(value);
      at(from, 'type', submissionType);
      return at(from, 'id', plainId);
    }),
  ),
);

/** Whom a blocker waits for, if it says so itself. */
export const blockedBySomebody = member('attributes', orNull(member('blocked_by', orNull(word))));

/** A program, engagement, target or person. */
export const namedResource = member(
  'attributes',
  maybe((value) => {
    const from = object(value);
    return { name: at(from, 'name', decoration), code: at(from, 'code', decoration) };
  }),
);
