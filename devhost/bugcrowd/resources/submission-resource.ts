import type { Viewer } from '../http/authenticate';
import { programOf } from '../store/programs';
import type { StoredSubmission } from '../store/stored-submission';
import type { SubmissionStore } from '../store/submission-store';
import { commentResource, seenComments, submissionFiles } from './comment-resources';
import { researcherResource } from './identity-resource';
import {
  activityResources,
  assigneeResource,
  cvssResource,
  rewardResources,
  targetResource,
} from './related-resources';
import { many, one, type Resource } from './resource';

/** Of a submission in a program that the user does not see, these are left out. */
const forDirectAccess = [
  'bug_url',
  'custom_fields',
  'description',
  'extra_info',
  'http_request',
  'remediation_advice',
  'vulnerability_references',
];

/** The original of a duplicate may be in another program, and then says little of itself. */
function withoutAccess({ id, attributes }: StoredSubmission): Resource {
  const shown = Object.entries(attributes).filter(([name]) => !forDirectAccess.includes(name));
  return {
    id,
    type: 'submission',
    attributes: { ...Object.fromEntries(shown), title: 'Original submission in another program' },
    relationships: {},
    links: { self: `/submissions/${id}` },
  };
}

/** Submissions that a stored one is the original of. */
export function duplicatesOf({ id }: StoredSubmission, store: SubmissionStore): readonly StoredSubmission[] {
  return store.all().filter(({ duplicateOf }) => duplicateOf === id);
}

export function originalOf(
  { duplicateOf }: StoredSubmission,
  store: SubmissionStore,
): StoredSubmission | null {
  return duplicateOf === null ? null : (store.find(duplicateOf) ?? null);
}

/** A submission as a user of the API sees it. */
export function submissionResource(
  submission: StoredSubmission,
  store: SubmissionStore,
  viewer: Viewer,
): Resource {
  const { id, attributes, program } = submission;
  if (!viewer.programs.includes(program)) return withoutAccess(submission);
  const { id: programId } = programOf(program);
  const original = originalOf(submission, store);
  const asReference = ({ id: otherId }: StoredSubmission) => ({ id: otherId, type: 'submission' });
  return {
    id,
    type: 'submission',
    attributes,
    relationships: {
      activities: many(activityResources(submission)),
      assignee: one(assigneeResource(submission)),
      claim_ticket: one(null),
      comments: many(seenComments(submission, viewer).map((comment) => commentResource(comment, submission))),
      cvss_vector: one(cvssResource(submission)),
      duplicate_of: one(original && asReference(original), original ? `/submissions/${original.id}` : ''),
      duplicates: many(duplicatesOf(submission, store).map(asReference)),
      external_issues: many([]),
      file_attachments: many(submissionFiles(submission)),
      monetary_rewards: many(rewardResources(submission)),
      program: one({ id: programId, type: 'program' }, `/programs/${programId}`),
      researcher: one(researcherResource(submission)),
      target: one(targetResource(submission)),
    },
    links: { self: `/submissions/${id}` },
  };
}
