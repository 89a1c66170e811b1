import { changeSubmission } from '../acts/change-submission';
import { fullText, integer, matching, members, nullable, oneOf, text, type Check } from '../body/checks';
import { readDocument, toOneOrNone, type Reference } from '../body/read-document';
import { notFound } from '../http/bugcrowd-error';
import { checkNames } from '../query/known-parameters';
import { createProblems } from '../query/problems';
import { cvssResource } from '../resources/related-resources';
import { submissionResource } from '../resources/submission-resource';
import { teamOf } from '../store/people';
import { programOf } from '../store/programs';
import { relatedId } from '../store/related-id';
import { states } from '../store/states';
import type { StoredSubmission, SubmissionAttributes } from '../store/stored-submission';
import { findSeen } from './find-seen';
import type { Call, Route } from './route';

const attributes: Readonly<Record<string, Check>> = {
  bug_url: nullable(text),
  http_request: nullable(text),
  remediation_advice: nullable(text),
  severity: integer(1, 5),
  state: oneOf(states),
  title: fullText,
  vrt_id: matching(/^[a-z][a-z_.0-9]*[a-z0-9]$/),
  vulnerability_references: nullable(text),
};

const relationships: Readonly<Record<string, Check>> = {
  assignee: toOneOrNone('identity'),
  cvss_vector: toOneOrNone('cvss_vector'),
  duplicate_of: toOneOrNone('submission'),
};

/** Fields of the program, and those that the submission has anyway: no others can be written. */
function customFieldsOf({ program, attributes: { custom_fields: own } }: StoredSubmission): Check {
  const labels = [...programOf(program).customFields, ...Object.keys(own ?? {})];
  return members(Object.fromEntries(labels.map((label) => [label, nullable(text)])));
}

/** The e-mail address of somebody of the program's team. @throws BugcrowdError 404 for anybody else */
function assigneeOf(reference: Reference, { program, assignee }: StoredSubmission): string | null {
  if (reference === null) return null;
  const emails = [...teamOf(program).map(({ email }) => email), assignee];
  const found = emails.find((email) => email !== null && relatedId('identity', email) === reference.id);
  if (found === undefined) throw notFound();
  return found;
}

/** @throws BugcrowdError 404 for one that does not exist, is not seen or is a duplicate of itself */
function originalIdOf(reference: Reference, { id }: StoredSubmission, call: Call): string | null {
  if (reference === null) return null;
  if (reference.id === id) throw notFound();
  return findSeen(reference.id, call).id;
}

/** `PATCH /submissions/{id}`. That any state can follow any other is what Bugcrowd's pages allow. */
export const updateSubmission: Route = (call) => {
  const { query, id, store, viewer } = call;
  const problems = createProblems();
  checkNames(query, [], problems);
  problems.refuse();
  const submission = findSeen(id, call);
  const document = readDocument(call.body(), {
    type: 'submission',
    attributes: { ...attributes, custom_fields: customFieldsOf(submission) },
    relationships,
  });
  const { assignee, duplicate_of: duplicateOf, cvss_vector: vector } = document.relationships;
  const vectorId = vector?.data?.id;
  if (vectorId !== undefined && vectorId !== cvssResource(submission)?.id) throw notFound();
  const change = {
    attributes: document.attributes as Partial<SubmissionAttributes>,
    ...(assignee !== undefined && { assignee: assigneeOf(assignee.data, submission) }),
    ...(duplicateOf !== undefined && { duplicateOf: originalIdOf(duplicateOf.data, submission, call) }),
  };
  return { data: submissionResource(changeSubmission(submission, change, call.act()), store, viewer) };
};
