import { isDeepStrictEqual } from 'node:util';
import { attributeNames, type StoredSubmission, type SubmissionAttributes } from '../store/stored-submission';
import { withActivity, type Act } from './act';

/** What is left out stays as it is; `null` takes a person or an original away. */
export interface SubmissionChange {
  readonly attributes?: Partial<SubmissionAttributes>;
  /** An e-mail address. */
  readonly assignee?: string | null;
  readonly duplicateOf?: string | null;
}

type Values = Readonly<Record<string, unknown>>;

function changesOf(before: Values, after: Values): Record<string, unknown> {
  const changed = Object.keys(after).filter((name) => !isDeepStrictEqual(before[name], after[name]));
  return Object.fromEntries(
    changed.map((name) => [
      name,
      name === 'custom_fields'
        ? changesOf(before[name] as Values, after[name] as Values)
        : { from: before[name] ?? null, to: after[name] ?? null },
    ]),
  );
}

function transitionTime(state: unknown, at: string): Values {
  const names: readonly string[] = attributeNames;
  const name = `last_transitioned_to_${String(state)}_at`;
  return names.includes(name) ? { [name]: at } : {};
}

/**
 * Changes a submission. A webhook tells of changed attributes; of an assignee it does not.
 *
 * @returns the submission as it is then: the same where nothing changes.
 */
export function changeSubmission(
  submission: StoredSubmission,
  {
    attributes: given = {},
    assignee = submission.assignee,
    duplicateOf = submission.duplicateOf,
  }: SubmissionChange,
  act: Act,
): StoredSubmission {
  const before = submission.attributes as Values;
  const isDuplicate = duplicateOf === submission.duplicateOf ? {} : { duplicate: duplicateOf !== null };
  const asked: Values = { ...given, ...isDuplicate };
  const { custom_fields: customFields } = asked;
  const wanted =
    customFields === undefined
      ? asked
      : { ...asked, custom_fields: { ...(before['custom_fields'] as object), ...(customFields as object) } };
  const changes = changesOf(before, wanted);
  const isMoved = Object.hasOwn(changes, 'state');
  const isSame =
    Object.keys(changes).length === 0 &&
    assignee === submission.assignee &&
    duplicateOf === submission.duplicateOf;
  if (isSame) return submission;
  const after: StoredSubmission = {
    ...submission,
    attributes: {
      ...submission.attributes,
      ...wanted,
      ...(isMoved ? transitionTime(wanted['state'], act.at) : {}),
    },
    assignee,
    duplicateOf,
    updatedAt: act.at,
    activities: withActivity(submission, isMoved ? 'submission.state_changed' : 'submission.updated', act),
  };
  act.store.put(after);
  if (Object.keys(changes).length > 0)
    act.tell({
      key: 'submission.updated',
      submission: after,
      actor: act.actor,
      data: { changes, duplicate_ids: [] },
    });
  return after;
}
