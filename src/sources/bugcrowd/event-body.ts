import type { Instant } from '../../domain/sla/instant';
import { namesCve } from './custom-fields';
import { identified, type WithIncluded } from './included';
import {
  at,
  leniently,
  listOf,
  matching,
  maybe,
  member,
  object,
  oneOf,
  ShapeError,
  text,
  type Reader,
} from './json-reader';
import { instant, line, priority, truth, word, type SubmissionAttributes } from './resources';
import { plainId } from './plain-id';

const MAX_EVENT_ID = 256;

function eventId(value: unknown): string {
  const id = text(value);
  if (id === '' || id.length > MAX_EVENT_ID) throw new ShapeError();
  return id;
}

const eventType = oneOf(['event']);
const eventKey = matching(/^[a-z0-9_.-]{1,100}$/i);

/** The event id of a body that may otherwise be malformed. @throws ShapeError without one. */
export const readEventId = member('data', member('id', eventId));

/** Common to all events. */
export interface Envelope {
  readonly id: string;
  readonly key: string;
  readonly createdAt: Instant | null | undefined;
  /** `created_at`, if it is malformed. */
  readonly leftOut: readonly string[];
}

const keyAndTime = (value: unknown): Omit<Envelope, 'id'> => {
  const from = object(value);
  const leftOut: string[] = [];
  const createdAt = leniently(from, leftOut)('created_at', instant);
  return { key: at(from, 'key', eventKey), createdAt, leftOut };
};

export const readEnvelope = member('data', (value): Envelope => {
  const from = object(value);
  const id = at(from, 'id', eventId);
  at(from, 'type', eventType);
  return { id, ...at(from, 'attributes', keyAndTime) };
});

/** `changes` of an update: a hint, used for what the included submission leaves out. */
export type Changes = Pick<SubmissionAttributes, 'title' | 'state' | 'severity' | 'duplicate' | 'hasCve'>;

/** The new value of a change; an empty change states nothing. */
function newly<T>(read: Reader<T>): Reader<T | undefined> {
  const readNew = member('to', read);
  return (value) => (value === undefined || value === null ? undefined : readNew(value));
}

const newTitle = newly(line);
const newState = newly(word);
const newSeverity = newly(priority);
const newDuplicate = newly(truth);

const changes = maybe((value): Changes => {
  const from = object(value);
  return {
    title: at(from, 'title', newTitle),
    state: at(from, 'state', newState),
    severity: at(from, 'severity', newSeverity),
    duplicate: at(from, 'duplicate', newDuplicate),
    hasCve: leniently(from, [])('custom_fields', namesCve),
  };
});

interface EventRef {
  readonly blockedBy: string | null | undefined;
  readonly changes: Changes | null | undefined;
}

const reported = member(
  'data',
  maybe((value): EventRef => {
    const from = object(value);
    return { blockedBy: at(from, 'blocked_by', word), changes: at(from, 'changes', changes) };
  }),
);

interface Subject {
  readonly type: 'submission' | 'blocker';
  readonly id: string;
}

const subjectType = oneOf<Subject['type']>(['submission', 'blocker']);
const subject = member(
  'resource',
  member('data', (value): Subject => {
    const from = object(value);
    return { type: at(from, 'type', subjectType), id: at(from, 'id', plainId) };
  }),
);

/** The parts of a submission or blocker event beyond the envelope. Included resources are parsed when needed. */
export interface EventBody extends WithIncluded {
  readonly reported: EventRef | null | undefined;
  readonly subject: Subject;
}

const actionAndSubject = (value: unknown): Pick<EventBody, 'reported' | 'subject'> => {
  const from = object(value);
  return { reported: at(from, 'attributes', reported), subject: at(from, 'relationships', subject) };
};

const included = maybe(listOf(identified));

export function readEventBody(value: unknown): EventBody {
  const from = object(value);
  const { reported, subject } = at(from, 'data', actionAndSubject);
  return { reported, subject, included: at(from, 'included', included) };
}
