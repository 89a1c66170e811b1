import type { Problem } from '../domain/health/assess-health';
import { fieldList } from './field-name';
import { countText } from './figures';
import { momentText } from './moments';
import { failedTransitionReason } from './failed-transition-sentence';

/** What an administrator reads of a problem. */
export interface ProblemWords {
  /** What is wrong, and what comes of it. */
  readonly title: string;
  /** Somebody else's message about it, as it came. */
  readonly reason: string | null;
  /** What to do about it. */
  readonly remedy: string;
}

type ProblemOf<K extends Problem['kind']> = Extract<Problem, { kind: K }>;

const APPROVAL = 'in Atlassian Administration, under Connected apps, Bounty Clock';
const COMPARE_ALL =
  'Compare everything with Bugcrowd, for which an API token is needed: that brings in what they told of.';

function words(title: string, remedy: string, reason: string | null = null): ProblemWords {
  return { title, reason, remedy };
}

function moment(instant: string): string {
  return momentText(instant, 'UTC');
}

function deliveries(count: number): string {
  return countText(count, 'delivery', 'deliveries');
}

function deadLetterWords({ connectionId, count, more }: ProblemOf<'dead-letters'>): ProblemWords {
  const many = more ? `At least ${deliveries(count)}` : deliveries(count);
  const are = count === 1 && !more ? 'is a dead letter: it' : 'are dead letters: they';
  return words(
    `${many} of “${connectionId}” ${are} could not be worked off, so Jira lacks what Bugcrowd told.`,
    'Read the reasons in the connection’s list of dead letters, correct what they name, then replay them.',
  );
}

function duplicatedWords({ connectionId, submissionIds, count }: ProblemOf<'duplicated'>): ProblemWords {
  const [first = ''] = submissionIds;
  const others = count > submissionIds.length ? ' and others' : '';
  const have = `${countText(count, 'submission')} of “${connectionId}” ${count === 1 ? 'has' : 'have'}`;
  return words(
    `${have} more than one issue in Jira: ${submissionIds.join(', ')}${others}.`,
    `Find the issues of one with the JQL bountyClockSubmission = "${first}", decide which is to stay, and delete the others. Then compare everything again.`,
  );
}

function waiting(count: number, more: boolean): string {
  if (count === 0) return 'No delivery waits.';
  if (more) return `At least ${deliveries(count)} wait.`;
  return `${deliveries(count)} ${count === 1 ? 'waits' : 'wait'}.`;
}

/** A problem, what comes of it and what to do, in words. */
export function problemSentence(problem: Problem): ProblemWords {
  switch (problem.kind) {
    case 'no-secret':
      return words(
        `“${problem.connectionId}” has no signing secret, so it refuses every delivery.`,
        'Copy the secret from the webhook’s Edit page in Bugcrowd, and add it under the connection’s “Signing secrets”.',
      );
    case 'dead-letters':
      return deadLetterWords(problem);
    case 'dead-letters-dropped': {
      const many = countText(problem.count, 'dead letter');
      const were = problem.count === 1 ? 'was' : 'were';
      return words(
        `${many} of “${problem.connectionId}” ${were} dropped before anybody had decided about ${problem.count === 1 ? 'it' : 'them'}.`,
        `The connection’s list of dead letters says which, and why. ${COMPARE_ALL}`,
      );
    }
    case 'stranded': {
      const { connectionId, count, oldestAt } = problem;
      return words(
        `${deliveries(count)} of “${connectionId}” ${count === 1 ? 'was' : 'were'} accepted and never worked off; the oldest came in on ${moment(oldestAt)}.`,
        `Atlassian’s queue has given them up. ${COMPARE_ALL}`,
      );
    }
    case 'missing-scopes':
      return words(
        `The app lacks permissions that it needs: ${problem.scopes.join(', ')}.`,
        `Calls that need them fail until somebody who administers the site approves them: ${APPROVAL}.`,
      );
    case 'token-refused':
      return words(
        `Bugcrowd refuses the API token of “${problem.connectionId}”, so lost deliveries are not noticed.`,
        'It may have been revoked, or its user may have lost the program. Create new credentials in Bugcrowd and replace the connection’s API token.',
        problem.message,
      );
    case 'comparison-failed':
      return words(
        `The last comparison of “${problem.connectionId}” with Bugcrowd failed.`,
        'It is tried again every hour. Correct what the reason names, then compare now to see whether it works.',
        problem.message,
      );
    case 'duplicated':
      return duplicatedWords(problem);
    case 'comparison-late':
      return words(
        `“${problem.connectionId}” has not been compared with Bugcrowd since ${moment(problem.cursor)}, though it should be every hour.`,
        'Compare now. If the hourly comparisons stay away, look at Atlassian’s status page: scheduled jobs may be late.',
      );
    case 'missing-fields':
      return words(
        `Issues of “${problem.connectionId}” are made without fields that Jira does not let the app set: ${fieldList(problem.fields)}.`,
        'Add them to the create and edit screens of the connection’s issue type in Jira, or correct what is mapped to them.',
      );
    case 'not-moved':
      return words(
        `Issues of “${problem.connectionId}” did not follow Bugcrowd’s states: ${problem.moves.map(failedTransitionReason).join('; ')}.`,
        'Change the mapping of the states, or the workflow in Jira. Issues that were left behind have to be moved by hand.',
      );
    case 'backlog': {
      const { connectionId, count, oldestAt } = problem;
      return words(
        `${deliveries(count)} of “${connectionId}” ${count === 1 ? 'waits' : 'wait'} to be worked off, the oldest since ${moment(oldestAt)}.`,
        'Nothing is lost: they are worked off one after another. Refresh in a few minutes; if the number does not fall, see whether Jira answers.',
      );
    }
    case 'held-back':
      return words(
        `Jira has asked the app to wait until ${moment(problem.until)}.`,
        'Nothing has to be done: deliveries are kept, and go on by themselves then.',
      );
    case 'egress-refused':
      return words(
        'The app may not call api.bugcrowd.com, so lost deliveries are not noticed and nothing can be imported.',
        `Deliveries come in all the same. Somebody who administers the site can allow it, ${APPROVAL}; the edition of the app that calls nothing outside Atlassian never asks for it.`,
      );
    case 'paused': {
      const { connectionId, since, count, more } = problem;
      return words(
        `“${connectionId}” is paused since ${moment(since)}. ${waiting(count, more)}`,
        'Nothing is lost for 30 days: what Bugcrowd tells is kept, and worked off once the connection is resumed. Clocks and notices of its issues go on.',
      );
    }
    case 'no-token':
      return words(
        `“${problem.connectionId}” has no API token, so lost deliveries are not noticed and nothing can be imported.`,
        'Set one in the connection’s “Bugcrowd API token”; it only needs to read.',
      );
    case 'no-delivery-yet':
      return words(
        `No delivery has come in for “${problem.connectionId}” yet.`,
        'Enter its webhook address in Bugcrowd. If that is done, see whether the webhook is enabled and has the secret that is set here: calls with a wrong signature leave no trace.',
      );
  }
}
