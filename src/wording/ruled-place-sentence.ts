import type { RuledPlaceProblem } from '../domain/health/ruled-places';
import { fieldList } from './field-name';
import { words, type ProblemWords } from './problem-words';

/** `the rules “a” and “b”`, of few. */
function ruleNames(rules: readonly string[]): string {
  const named = rules.map((rule) => `“${rule}”`).join(', ');
  return `${rules.length === 1 ? 'the rule' : 'the rules'} ${named}`;
}

/** What is wrong where rules of a connection send issues, and what helps. */
export function ruledPlaceWords(problem: RuledPlaceProblem): ProblemWords {
  switch (problem.kind) {
    case 'ruled-project-unseen':
      return words(
        `Jira shows no project ${problem.projectKey}, to which ${ruleNames(problem.rules)} of “${problem.connectionId}” ${problem.rules.length === 1 ? 'sends' : 'send'} issues.`,
        'It was deleted, or you may not see it. Restore it, or choose another project in the rules; then replay the dead letters.',
      );
    case 'ruled-project-archived':
      return words(
        `Project ${problem.projectKey}, to which ${ruleNames(problem.rules)} of “${problem.connectionId}” ${problem.rules.length === 1 ? 'sends' : 'send'} issues, is archived: Jira takes no new issue there and no change.`,
        'Restore it in Jira, or choose another project in the rules; then replay the dead letters.',
      );
    case 'ruled-missing-fields':
      return words(
        `Issues of “${problem.connectionId}” in ${problem.projectKey}, type ${problem.issueType}, are created without fields that the app cannot set there: ${fieldList(problem.fields)}.`,
        'Add them to the create and edit screens of that issue type in Jira, or correct their mapping.',
      );
  }
}
