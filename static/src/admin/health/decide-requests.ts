import type { DecideRequestsResult, WaitingRequest } from '../../../../src/contract/health';
import type { ActionRefusal } from '../../../../src/domain/panel/case-action';
import { countText } from '../../../../src/wording/figures';
import { refusalSentence } from '../../../../src/wording/refusal-sentence';
import { invokeAdmin } from '../../bridge/invoke';
import type { Notice } from '../page/notice';
import { decideRequestsWords as words } from './requests/words';

type Result = Extract<DecideRequestsResult, { type: 'decided' }>['results'][number];

/** As many as the server takes at once. */
const AT_ONCE = 10;

const REASONS = {
  changed: words.somebodyElseHasDecided,
  busy: words.issueIsBeingUpdated,
  failed: words.jiraFailedTryAgain,
  'no-permission': words.youMayNotEdit,
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
    ? { tone: 'success', text: words.decided(done) }
    : {
        tone: 'warning',
        text: words.decidedNotFirst(done, left.length, reasonOf(first)),
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
    if (answer.type === 'no-permission') return { tone: 'danger', text: words.onlyAdministratorsOfJira };
    results.push(...answer.results);
  }
  return noticeOf(results);
}
