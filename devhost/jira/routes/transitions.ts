import { actorOf } from '../http/actor-of';
import { noContent, ok, type Answer } from '../http/answer';
import { bodyRecord, type Call } from '../http/call';
import type { Route } from '../http/route';
import { transitionIssue } from '../writes/transition-issue';
import { requireIssue } from './find-issue';
import { transitionsAnswer } from './transitions-answer';

const PATH = '/issue/{issueIdOrKey}/transitions';

export const transitionRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, scope: 'read:jira-work', answer: readTransitions },
  { method: 'POST', path: PATH, scope: 'write:jira-work', answer: postTransition },
];

function readTransitions(call: Call): Answer {
  const body = { expand: 'transitions', ...transitionsAnswer(call, requireIssue(call)) };
  return ok(body, { coreObjects: 1 });
}

/** Jira answers 400, not 403, to people who may not transition: for them no transition exists. */
function postTransition(call: Call): Answer {
  transitionIssue(requireIssue(call), bodyRecord(call), actorOf(call));
  return noContent();
}
