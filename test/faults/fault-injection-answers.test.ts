import type {
  AnswersView,
  DecideAnswerResult,
  PreviewAnswerResult,
  SendAnswerResult,
} from '../../src/contract/answers';
import { changeSettings } from '../support/change-settings';
import { describeInjection } from '../support/describe-injection';
import type { Scenario } from '../support/inject-faults';
import type { LocalSite } from '../support/local-site';
import { TOKEN } from '../support/maintenance-site';
import { SUBMISSION_ID, usualAttributes } from '../support/payloads';
import { haveIssue, ISSUE } from './scenarios';

const MINUTE_MS = 60_000;
const TIMES_TRIED = 6;

async function wantAnswers(site: LocalSite): Promise<void> {
  await haveIssue(site);
  site.host.bugcrowd.upsert([{ id: SUBMISSION_ID, program: 'acme', attributes: usualAttributes }]);
  const payload = { connectionId: 'demo', token: TOKEN };
  const saved = (await site.invoke('admin-page', 'saveToken', { payload })) as { readonly type: string };
  if (saved.type !== 'saved') throw new Error(`The token was not saved: ${JSON.stringify(saved)}`);
  await site.quiesce();
  await changeSettings(site, {
    comments: { isOn: true, limitedTo: null },
    answers: { team: [], researcher: ['dev'], isSigned: false },
  });
  await site.advance(MINUTE_MS);
}

/** One try of a person: a call that fails is the same to them as one that is not answered. */
async function isTaken(site: LocalSite): Promise<boolean> {
  const input = { to: 'researcher', text: 'Fixed in 2.4.' };
  const as = { issueKey: ISSUE, accountId: 'dev' };
  try {
    const shown = (await site.invoke('sla-panel', 'previewAnswer', {
      payload: input,
      ...as,
    })) as PreviewAnswerResult;
    if (shown.type !== 'preview') return false;
    const payload = { ...input, digest: shown.digest };
    const taken = (await site.invoke('sla-panel', 'sendAnswer', { payload, ...as })) as SendAnswerResult;
    return taken.type === 'done' || (taken.type === 'refused' && taken.reason === 'just-sent');
  } catch {
    return false;
  }
}

/** One try of a person to send again what stopped. */
async function isTakenAgain(site: LocalSite): Promise<boolean> {
  const as = { issueKey: ISSUE, accountId: 'dev' };
  try {
    const { answers } = (await site.invoke('sla-panel', 'getAnswers', as)) as AnswersView;
    const stopped = answers.find(({ state }) => state === 'failed');
    if (stopped === undefined) return answers.length === 1;
    const payload = { id: stopped.id, decision: 'send-again' };
    const taken = (await site.invoke('sla-panel', 'decideAnswer', { payload, ...as })) as DecideAnswerResult;
    return taken.type === 'done';
  } catch {
    return false;
  }
}

/** A person does it again until the app says that it was done. */
async function until(isDone: (site: LocalSite) => Promise<boolean>, site: LocalSite): Promise<'nothing'> {
  for (let tried = 0; tried < TIMES_TRIED; tried += 1) {
    if (await isDone(site)) return 'nothing';
    await site.advance(MINUTE_MS);
  }
  throw new Error('The answer was never taken.');
}

const toResearcher: Scenario = {
  submissionId: SUBMISSION_ID,
  telling: 'comments at any hour',
  setUp: wantAnswers,
  run: (site) => until(isTaken, site),
};

/** An answer that the source refused, and that a person sends again. */
const sentAgain: Scenario = {
  ...toResearcher,
  async setUp(site) {
    await wantAnswers(site);
    site.fault({ target: 'bugcrowd', match: 'POST https://api.bugcrowd.com/comments', status: 403 });
    await until(isTaken, site);
    await site.quiesce();
  },
  run: (site) => until(isTakenAgain, site),
};

/** The end state names what is said at Bugcrowd and in Jira: whatever fails, the answer is there once. */
describeInjection(
  'an answer to the researcher',
  { 'a person answers from the panel': toResearcher, 'a person sends one again that was refused': sentAgain },
  80,
);
