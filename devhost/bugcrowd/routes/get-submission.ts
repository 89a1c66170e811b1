import { includeParameter } from '../query/include';
import { checkNames } from '../query/known-parameters';
import { createProblems } from '../query/problems';
import { includeRelated } from '../resources/include-related';
import { submissionResource } from '../resources/submission-resource';
import { findSeen } from './find-seen';
import type { Route } from './route';
import { readSubmissionParameters, submissionParameters } from './submission-parameters';

/** `GET /submissions/{id}` */
export const getSubmission: Route = ({ store, viewer, query, id }) => {
  const problems = createProblems();
  checkNames(query, submissionParameters, problems);
  const { sparse, include } = readSubmissionParameters(query, problems);
  problems.refuse();
  const submission = findSeen(id, { store, viewer });
  return {
    data: sparse(submissionResource(submission, store, viewer)),
    ...(query.has(includeParameter) && {
      included: includeRelated(include, [submission], store, viewer).map(sparse),
    }),
  };
};
