import type { SourceChanges, SourceFields, SourceWrite } from '../../../usecases/sources/writer';
import { member } from '../json-reader';
import { singleAnswer } from './answer';
import { BugcrowdCallError } from './bugcrowd-call-error';
import { callBugcrowd } from './call-bugcrowd';
import { parseAnswer } from './parse-answer';
import { fieldsQuery, sourceFields } from './source-fields';
import { writeOnce } from './write-outcome';

const changed = member('data', sourceFields);

function toOne(type: string, id: string | null): object {
  return { data: id === null ? null : { type, id } };
}

/** A JSON:API document without an id: Bugcrowd takes that of the path, and refuses one in the body. */
function documentOf({ state, severity, customFields, assignee, duplicateOf }: SourceChanges): object {
  const attributes = {
    ...(state !== undefined && { state }),
    ...(severity !== undefined && { severity }),
    ...(customFields !== undefined && { custom_fields: customFields }),
  };
  const relationships = {
    ...(assignee !== undefined && { assignee: toOne('identity', assignee) }),
    ...(duplicateOf !== undefined && { duplicate_of: toOne('submission', duplicateOf) }),
  };
  return {
    data: {
      type: 'submission',
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...(Object.keys(relationships).length > 0 && { relationships }),
    },
  };
}

/** Changes a submission in the name of the token's user. @returns its fields as Bugcrowd answers them. */
export function changeSubmission(
  token: string,
  submissionId: string,
  changes: SourceChanges,
): Promise<SourceWrite<SourceFields>> {
  const path = `/submissions/${submissionId}`;
  const request = { method: 'PATCH', path, document: documentOf(changes) } as const;
  return writeOnce(token, request, `changing submission ${submissionId}`, changed);
}

/** Reads the fields that can be written; `null` if the token cannot see the submission. @throws BugcrowdCallError */
export async function readFields(token: string, submissionId: string): Promise<SourceFields | null> {
  const what = `reading the fields of submission ${submissionId}`;
  try {
    const { body } = await callBugcrowd(token, `/submissions/${submissionId}`, fieldsQuery, what);
    return parseAnswer(what, () => sourceFields(singleAnswer(body).data));
  } catch (error) {
    if (error instanceof BugcrowdCallError && error.kind === 'not-found') return null;
    throw error;
  }
}
