import type { Viewer } from '../http/authenticate';
import { programOf } from '../store/programs';
import type { StoredSubmission } from '../store/stored-submission';
import type { SubmissionStore } from '../store/submission-store';
import {
  authorResource,
  commentFiles,
  commentResource,
  seenComments,
  submissionFiles,
} from './comment-resources';
import { researcherResource } from './identity-resource';
import { organizationResource, programResource } from './program-resource';
import {
  activityResources,
  actorResource,
  assigneeResource,
  cvssResource,
  rewardResources,
  targetResource,
} from './related-resources';
import type { Resource } from './resource';
import { duplicatesOf, originalOf, submissionResource } from './submission-resource';

/** What `include` may name; of what is not kept here there is nothing to include. */
export const submissionIncludes = [
  'activities',
  'activities.actor',
  'assignee',
  'claim_ticket',
  'comments',
  'comments.author',
  'comments.file_attachments',
  'cvss_vector',
  'duplicates',
  'duplicate_of',
  'external_issues',
  'file_attachments',
  'monetary_rewards',
  'monetary_rewards.payments',
  'program',
  'program.current_brief',
  'program.current_brief.target_groups',
  'program.organization',
  'researcher',
  'target',
];

function relatedBy(
  path: string,
  submission: StoredSubmission,
  store: SubmissionStore,
  viewer: Viewer,
): readonly (Resource | null)[] {
  const toResource = (each: StoredSubmission): Resource => submissionResource(each, store, viewer);
  const comments = seenComments(submission, viewer);
  switch (path) {
    case 'activities':
      return activityResources(submission);
    case 'activities.actor':
      return submission.activities.map((activity) => actorResource(activity, submission));
    case 'assignee':
      return [assigneeResource(submission)];
    case 'comments':
      return comments.map((comment) => commentResource(comment, submission));
    case 'comments.author':
      return comments.map((comment) => authorResource(comment, submission));
    case 'comments.file_attachments':
      return comments.flatMap(commentFiles);
    case 'file_attachments':
      return submissionFiles(submission);
    case 'cvss_vector':
      return [cvssResource(submission)];
    case 'duplicates':
      return duplicatesOf(submission, store).map(toResource);
    case 'duplicate_of': {
      const original = originalOf(submission, store);
      return [original && toResource(original)];
    }
    case 'program':
      return [programResource(programOf(submission.program))];
    case 'program.organization':
      return [organizationResource(programOf(submission.program).organization)];
    case 'researcher':
      return [researcherResource(submission)];
    case 'monetary_rewards':
      return rewardResources(submission);
    case 'target':
      return [targetResource(submission)];
    default:
      return [];
  }
}

/** All resources that some submissions refer to by some paths, each once. */
export function includeRelated(
  paths: readonly string[],
  submissions: readonly StoredSubmission[],
  store: SubmissionStore,
  viewer: Viewer,
): readonly Resource[] {
  const found = new Map<string, Resource>();
  for (const submission of submissions)
    for (const path of paths)
      for (const resource of relatedBy(path, submission, store, viewer))
        if (resource !== null) found.set(`${resource.type} ${resource.id}`, resource);
  return [...found.values()];
}
