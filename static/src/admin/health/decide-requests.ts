import type { DecideRequestsResult, WaitingRequest } from '../../../../src/contract/health';
import type { ActionRefusal } from '../../../../src/domain/panel/case-action';
import { countText } from '../../../../src/wording/figures';
import { refusalSentence } from '../../../../src/wording/refusal-sentence';
import { invokeAdmin } from '../../bridge/invoke';
import type { Notice } from '../page/notice';

type Result = Extract<DecideRequestsResult, { type: 'decided' }>['results'][number];

/** As many as the server takes at once. */
const AT_ONCE = 10;

const REASONS = {
  changed: 'Somebody else has decided it, or the case has changed.',
  busy: 'The issue is being updated. Try again in two minutes.',
  failed: 'Jira failed. Try again.',
  'no-permission': 'You may not edit the issue, change its due date or comment on it.',
} as const;

function isRefusal(outcome: Exclude<Result['outcome'], 'done'>): outcome is ActionRefusal {
  return !(outcome in REASONS);
}

function reasonOf(outcome: Exclude<Result['outcome'], 'done'>): string {
  return isRefusal(outcome) ? refusalSentence(outcome) : REASONS[outcome];
}

function noticeOf(results: readonly Result[]): Notice {
  const left = results.flatMap(({ outcome }) => (outcome === 'done' ? [] : [outcome]));
  const done = countText(results.length - left.length, 'request');
  const [first] = left;
  return first === undefined
    ? { tone: 'success', text: `${done} decided.` }
    : {
        tone: 'warning',
        text: `${done} decided, ${left.length} not. The first of those: ${reasonOf(first)}`,
      };
}

/** Decides requests alike, a few in each call. */
export async function decideRequests(
  decision: 'approve' | 'decline',
  reason: string,
  requests: readonly WaitingRequest[],
): Promise<Notice> {
  const results: Result[] = [];
  for (let from = 0; from < requests.length; from += AT_ONCE) {
    const items = requests.slice(from, from + AT_ONCE).map(({ caseKey, version }) => ({ caseKey, version }));
    const answer = await invokeAdmin('decideRequests', { decision, reason, items });
    if (answer.type === 'no-permission')
      return { tone: 'danger', text: 'Only administrators of Jira may decide here.' };
    results.push(...answer.results);
  }
  return noticeOf(results);
}
