import { Temporal } from 'temporal-polyfill';
import * as v from 'valibot';
import { toInstant } from '../../domain/sla/instant';
import { severities } from '../../domain/sla/severity';

/** ISO 8601 in its extended format, with or without seconds, and with `Z` or an offset. */
const INSTANT = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d(:[0-5]\d([.,]\d{1,9})?)?(Z|[+-]\d\d(:?\d\d)?)$/;

function readInstant(text: string): string | null {
  if (!INSTANT.test(text)) return null;
  try {
    return toInstant(Temporal.Instant.from(text).epochMilliseconds);
  } catch {
    // The format is valid, but the day or the offset does not exist.
    return null;
  }
}

/** An instant, converted to UTC. */
export const Instant = v.pipe(
  v.string(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const instant = readInstant(dataset.value);
    if (instant !== null) return instant;
    addIssue({ message: `${quoted(dataset.value)} is not an instant such as 2026-11-03T09:12:00Z` });
    return NEVER;
  }),
);

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const epochMs = Date.parse(`${text}T00:00:00Z`);
  // The parser reads 30 February as 2 March.
  return !Number.isNaN(epochMs) && new Date(epochMs).toISOString().startsWith(text);
}

/** An existing local date `YYYY-MM-DD`. */
export const LocalDate = v.pipe(
  v.string(),
  v.check(isLocalDate, ({ input }) => `${quoted(input)} is not a date such as 2026-12-01`),
);

const knownZones = new Set<string>();

function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  // An offset such as +01:00 is not a zone: it has no rules for daylight saving time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
  knownZones.add(name);
  return true;
}

/** The name of a zone in the IANA database. */
export const TimeZone = v.pipe(
  v.string(),
  v.check(isTimeZone, ({ input }) => `${quoted(input)} is not a time zone such as Europe/London`),
);

export const SeverityName = v.picklist(
  severities,
  ({ received }) => `${received} is not a severity; use ${severities.join(', ')}`,
);

/** A whole number of 0 or more. */
export const Count = v.pipe(
  v.number('a whole number of 0 or more is needed'),
  v.check((value) => Number.isInteger(value) && value >= 0, 'a whole number of 0 or more is needed'),
);

/** An object that is not a list: the library treats a list as an object with missing keys. */
export function plain<S extends v.GenericSchema>(schema: S): v.LazySchema<S | typeof NoObject> {
  return v.lazy((input) => (Array.isArray(input) ? NoObject : schema));
}

const NoObject = v.never('an object is needed, not a list');

/** What a policy calls its own clocks, milestones and flags. */
export const OwnName = v.pipe(
  v.string(),
  v.nonEmpty('enter a name'),
  v.regex(
    /^[a-z][a-z0-9-]{0,30}$/,
    ({ input }) =>
      `${quoted(input)} is not a name; use 1 to 31 small letters, digits and hyphens, beginning with a letter`,
  ),
);

/** A milestone as a moment: `reached:<name>`. */
export const MilestoneMoment = v.pipe(
  v.string(),
  v.regex(
    /^reached:[a-z][a-z0-9-]{0,30}$/,
    ({ input }) =>
      `${quoted(input)} is not a milestone such as reached:paid, with a name of 1 to 31 small letters, digits and hyphens, beginning with a letter`,
  ),
);

/**
 * An object whose keys and values each have a schema. The library's own record skips keys such as `constructor` without
 * a word.
 */
export function objectByKey(
  key: v.GenericSchema<string>,
  value: v.GenericSchema,
  maxKeys: number,
): v.GenericSchema {
  const problemOf = (name: string): string | undefined => v.safeParse(key, name).issues?.[0].message;
  return v.pipe(
    plain(
      v.lazy((input) => {
        const names = typeof input === 'object' && input !== null ? Object.keys(input) : [];
        return v.strictObject(
          Object.fromEntries(
            names.map((name) => {
              const problem = problemOf(name);
              return [name, problem === undefined ? value : v.never(problem)];
            }),
          ),
        );
      }),
    ),
    v.check(
      (object) => Object.keys(object as object).length <= maxKeys,
      `at most ${maxKeys} of these are allowed`,
    ),
  );
}
