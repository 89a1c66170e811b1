import type { Problem } from '../domain/health/problem';
import { columnsWords } from './columns-sentence';
import { comparisonWords } from './comparison-problem-sentence';
import { commentsWords } from './comments-sentence';
import { fieldList } from './field-name';
import { atLeast, countText, numberText, withOthers } from './figures';
import { duplicatedWords } from './duplicated-sentence';
import { doubledWords, issuesWords } from './issues-sentence';
import { momentText } from './moments';
import { placeText } from './place-text';
import { words, type ProblemWords } from './problem-words';
import { ruledPlaceWords } from './ruled-place-sentence';
import { projectWords } from './project-sentence';
import { failedTransitionReason } from './failed-transition-sentence';
import { pausedWords } from './paused-sentence';
import { senderWords } from './sender-sentence';

type ProblemOf<K extends Problem['kind']> = Extract<Problem, { kind: K }>;

const APPROVAL = 'in Atlassian Administration, under Connected apps, Bounty Clock';

/** The source of the connection that has a problem. */
export interface ProblemSource {
  readonly name: string;
  /** True if the app can ask it for what is missing. */
  readonly isAsked: boolean;
}

function recovery({ name, isAsked }: ProblemSource): string {
  return isAsked
    ? `Compare everything with ${name} (this needs an API token) to recover the missing updates.`
    : 'Enter the findings again to recover the missing updates.';
}

function moment(instant: string): string {
  return momentText(instant, 'UTC');
}

function deliveries(count: number): string {
  return countText(count, 'delivery', 'deliveries');
}

function deadLetterWords({ connectionId, count, unread, more }: ProblemOf<'dead-letters'>): ProblemWords {
  const many = atLeast(deliveries(count), more);
  const stale =
    count === 1 && !more
      ? 'Its submission is not up to date in Jira'
      : 'Their submissions are not up to date in Jira';
  if (unread > 0)
    return words(
      `${many} for “${connectionId}” failed. ${stale}. The app does not understand the body of ${unread === 1 ? 'one' : numberText(unread)}.`,
      'Their bodies are kept for 30 days. The list of dead letters names the first place that the app does not understand in each: update the app, then replay them.',
    );
  return words(
    `${many} for “${connectionId}” failed. ${stale}.`,
    'Read the reasons in the connection’s list of dead letters, fix the causes, then replay them.',
  );
}

/** A problem, its effect and its remedy, in words. @param source of its connection, if it is a problem of one. */
export function problemSentence(problem: Problem, source: ProblemSource): ProblemWords {
  switch (problem.kind) {
    case 'issues-deleted':
    case 'issues-gone':
    case 'issues-unseen':
    case 'issues-refused':
    case 'issues-not-commented':
    case 'issues-not-written':
    case 'issues-not-linked':
    case 'issues-not-mirrored':
    case 'issues-not-answered':
    case 'issues-not-sent':
    case 'issues-to-send':
    case 'issues-moved':
    case 'issues-far':
    case 'issues-contested':
    case 'issues-property-changed':
    case 'issues-blocked':
    case 'issues-long':
    case 'issues-asked':
      return issuesWords(problem);
    case 'issues-doubled':
      return doubledWords(problem);
    case 'unjudged-resolution': {
      const { connectionId, resolution, issueKeys, count, more } = problem;
      const keys = withOthers(issueKeys.join(', '), count - issueKeys.length, more);
      return words(
        `${atLeast(countText(count, 'issue'), more)} of “${connectionId}” ${count === 1 && !more ? 'is' : 'are'} done as “${resolution.name}”, and nobody has said whether that is a fix: ${keys}.`,
        'Their clocks keep running, and no notices are given, until you decide. Then each clock stops as of when its issue was done.',
      );
    }
    case 'project-renamed':
    case 'project-unseen':
    case 'project-archived':
    case 'panel-not-pinned':
      return projectWords(problem);
    case 'ruled-project-unseen':
    case 'ruled-project-archived':
    case 'ruled-missing-fields':
      return ruledPlaceWords(problem);
    case 'no-secret':
      return words(
        `“${problem.connectionId}” has no signing secret, so it refuses every delivery.`,
        `Copy the secret from the webhook’s Edit page in ${source.name}, and add it under the connection’s “Signing secrets”.`,
      );
    case 'dead-letters':
      return deadLetterWords(problem);
    case 'dead-letters-dropped': {
      const many = countText(problem.count, 'dead letter');
      const were = problem.count === 1 ? 'was' : 'were';
      return words(
        `${many} of “${problem.connectionId}” ${were} dropped before anyone decided about ${problem.count === 1 ? 'it' : 'them'}.`,
        `The connection’s list of dead letters shows which, and why. ${recovery(source)}`,
      );
    }
    case 'stranded': {
      const { connectionId, count, more, oldestAt } = problem;
      return words(
        `${atLeast(deliveries(count), more)} of “${connectionId}” ${count === 1 && !more ? 'was' : 'were'} accepted but never processed; the oldest arrived on ${moment(oldestAt)}.`,
        `Atlassian’s queue has dropped them. ${recovery(source)}`,
      );
    }
    case 'signing-proposed':
    case 'calls-refused':
    case 'foreign-deliveries':
      return senderWords(problem, source.name);
    case 'people-lost':
      return words(
        `Somebody whom “${problem.connectionId}” named has closed their Atlassian account, and was taken off it: ${problem.places.map(placeText).join('; ')}.`,
        'Name somebody else there if nobody is left. The admin log has the values from before, without the person.',
      );
    case 'missing-scopes':
      return words(
        `The app lacks required permissions: ${problem.scopes.join(', ')}.`,
        `Calls that need them fail until a site administrator approves them: ${APPROVAL}.`,
      );
    case 'unknown-work': {
      const { kind, at, isDropped } = problem.work;
      return isDropped
        ? words(
            `Work of the kind “${kind}” was dropped on ${moment(at)}, because this version of the app does not know it.`,
            'Another version of the app queued it. Compare every connection with its source to recover what is missing.',
          )
        : words(
            `The queue holds work of the kind “${kind}” since ${moment(at)} that this version of the app does not know.`,
            'Another version of the app queued it. Deploy that version, or a newer one, within a day: the work is then done. Afterward it is dropped.',
          );
    }
    case 'columns-refused':
      return columnsWords(problem, APPROVAL);
    case 'token-refused':
    case 'comparison-failed':
    case 'comparison-late':
      return comparisonWords(problem, source.name);
    case 'duplicated':
      return duplicatedWords(problem);
    case 'missing-fields':
      return words(
        `Issues of “${problem.connectionId}” are created without fields that the app cannot set in Jira: ${fieldList(problem.fields)}.`,
        'Add them to the create and edit screens of the connection’s issue type in Jira, or correct their mapping.',
      );
    case 'not-moved':
      return words(
        `Issues of “${problem.connectionId}” did not follow the states of their submissions: ${problem.moves.map(failedTransitionReason).join('; ')}.`,
        'Change the status mapping, or the workflow in Jira. Move the affected issues by hand.',
      );
    case 'backlog': {
      const { connectionId, count, more, oldestAt } = problem;
      return words(
        `${atLeast(deliveries(count), more)} of “${connectionId}” ${count === 1 && !more ? 'is' : 'are'} waiting to be processed, the oldest since ${moment(oldestAt)}.`,
        'Nothing is lost: the app processes them one by one. Refresh in a few minutes; if the number does not fall, check whether Jira responds.',
      );
    }
    case 'held-back':
      return words(
        `Jira has asked the app to wait until ${moment(problem.until)}.`,
        'No action is needed: the app keeps deliveries and continues automatically.',
      );
    case 'egress-refused':
      return words(
        `The app may not call ${problem.host}, so it cannot detect lost deliveries or import submissions.`,
        `Deliveries still arrive. A site administrator can allow it ${APPROVAL}. The Runs on Atlassian edition never asks for it.`,
      );
    case 'paused':
      return pausedWords(problem);
    case 'comments-stopped':
    case 'comments-not-read':
      return commentsWords(problem, source.name);
    case 'no-token':
      return words(
        `“${problem.connectionId}” has no API token, so the app cannot detect lost deliveries or import submissions.`,
        `Set one under the connection’s “${source.name} API token”. Read access is enough.`,
      );
    case 'no-approvers':
      return words(
        `“${problem.connectionId}” names no approvers, so administrators of its project decide what would move a date later.`,
        'Nobody decides their own request: if the project has only one administrator, a Jira administrator decides. To let others decide, name approvers in the settings of the connection.',
      );
    case 'no-delivery-yet':
      return words(
        `No delivery has arrived for “${problem.connectionId}” yet.`,
        `Enter its webhook address in ${source.name}. If it is there, check that the webhook is enabled and uses the secret that is set here.`,
      );
  }
}
