import type { ProjectProblem } from '../domain/health/project-problem';
import { words, type ProblemWords } from './problem-words';

/** Trouble with the project of a connection, in words. */
export function projectWords(problem: ProjectProblem): ProblemWords {
  switch (problem.kind) {
    case 'project-renamed':
      return words(
        `The project of “${problem.connectionId}” is now ${problem.to} in Jira; it was ${problem.from}.`,
        'The app goes by the project’s id, so nothing else is needed. Save the connection’s project to show the new key.',
      );
    case 'project-unseen':
      return words(
        `Jira shows no project ${problem.projectKey}, in which “${problem.connectionId}” creates issues.`,
        'It was deleted, or you may not see it. Restore it, or choose another project for the connection.',
      );
    case 'project-archived':
      return words(
        `Project ${problem.projectKey}, in which “${problem.connectionId}” creates issues, is archived: Jira takes no new issue there and no change.`,
        'Restore it in Jira, then replay the dead letters; issues are brought up to date within a day. Or choose another project for the connection.',
      );
    case 'panel-not-pinned':
      return words(
        `Jira did not pin the panel to ${problem.projectKey}, the project of “${problem.connectionId}”.`,
        'People see it on an issue only after they click its button. Correct what Jira names, then pin the panel on the connection’s page; you need to administer Jira for that.',
        problem.message,
      );
  }
}
