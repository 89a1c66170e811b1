import { issuesOfConnection, issuesOfSubmissions } from './issue-search';
import type { Problem } from '../domain/health/problem';

/** A search in Jira, and whether it finds all issues that a problem counts, or only those that its sentence names. */
export interface ProblemSearch {
  readonly jql: string;
  readonly findsAll: boolean;
}

function searchOf(problem: Problem): ProblemSearch | null {
  if (problem.kind === 'unjudged-resolution')
    return { jql: `resolution = ${problem.resolution.id}`, findsAll: true };
  if (problem.kind === 'issues-asked') return { jql: 'bountyClockRequest = "waiting"', findsAll: true };
  // There is nothing left to find.
  if (problem.kind === 'issues-deleted') return null;
  const listed =
    'issues' in problem ? problem.issues : problem.kind === 'issues-doubled' ? problem.doubles : [];
  if (!('more' in problem) || listed.length === 0) return null;
  return {
    jql: issuesOfSubmissions(listed.map(({ submissionId }) => submissionId)),
    findsAll: listed.length === problem.count && !problem.more,
  };
}

/** The search for the issues of a problem; `null` for one that is not about issues. */
export function problemSearch(problem: Problem): ProblemSearch | null {
  const search = searchOf(problem);
  if (search === null || !('connectionId' in problem)) return null;
  return { ...search, jql: `${issuesOfConnection(problem.connectionId)} AND ${search.jql}` };
}
