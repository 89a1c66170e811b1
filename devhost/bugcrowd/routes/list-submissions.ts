import { filterParameters, readFilters } from '../query/filters';
import { includeParameter } from '../query/include';
import { checkNames } from '../query/known-parameters';
import { pageDocument, pageParameters, readPage } from '../query/page';
import { createProblems } from '../query/problems';
import { readSort, sortParameter } from '../query/sort';
import { includeRelated } from '../resources/include-related';
import { submissionResource } from '../resources/submission-resource';
import type { Route } from './route';
import { readSubmissionParameters, submissionParameters } from './submission-parameters';

const parameters = [...filterParameters, ...pageParameters, sortParameter, ...submissionParameters];

/** `GET /submissions` */
export const listSubmissions: Route = ({ store, viewer, query }) => {
  const problems = createProblems();
  checkNames(query, parameters, problems);
  const passes = readFilters(query, viewer, problems);
  const order = readSort(query, problems);
  const page = readPage(query, problems);
  const { sparse, include } = readSubmissionParameters(query, problems);
  problems.refuse();
  const hits = store.all().filter(({ program }) => viewer.programs.includes(program));
  const found = hits.filter(passes).sort(order);
  const shown = found.slice(page.offset, page.offset + page.limit);
  const data = shown.map((submission) => sparse(submissionResource(submission, store, viewer)));
  return {
    ...pageDocument('/submissions', query, page, { data, totalHits: found.length }),
    ...(query.has(includeParameter) && {
      included: includeRelated(include, shown, store, viewer).map(sparse),
    }),
  };
};
