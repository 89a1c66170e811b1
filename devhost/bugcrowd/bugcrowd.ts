import { given } from '../base/given';
import { keepMap } from '../base/keep-map';
import type { Bugcrowd, BugcrowdOptions } from './contract';
import { handleFile } from './files/handle-file';
import { handleRequest } from './handle-request';
import { createRateLimit } from './http/rate-limit';
import { signBy, type SigningName } from './sign';
import { assumed } from './store/open-questions';
import { programOf } from './store/programs';
import { eventBody, type BugcrowdEvent } from './webhooks/event';
import { createWebhooks } from './webhooks/webhooks';
import { createSubmissionStore } from './store/submission-store';

export type { Bugcrowd, BugcrowdOptions } from './contract';

/** A Bugcrowd that lives in memory and answers as its REST API does wherever the app could notice. */
export function createBugcrowd({
  now: siteNow,
  send = () => Promise.resolve(0),
  fateOf = () => ({ copies: 1, lateMs: 0 }),
}: BugcrowdOptions): Bugcrowd {
  let aheadMs = 0;
  const now = (): Date => new Date(siteNow().getTime() + aheadMs);
  const store = createSubmissionStore(now);
  const signings = new Map<string, SigningName>();
  let questions = assumed;
  let events = 0;
  const rateLimit = createRateLimit(() => siteNow().getTime());
  const signingOf = (connectionId: string): SigningName => signings.get(connectionId) ?? 'usual';
  const webhooks = createWebhooks({
    now: siteNow,
    send,
    fateOf,
    sign: (connectionId, body, secret, nowMs) =>
      signBy(signingOf(connectionId), body, secret, nowMs + aheadMs),
  });
  const tell = (event: BugcrowdEvent): void => {
    events += 1;
    const body = eventBody(event, { store, scopes: questions.scopesSeen, number: events, at: now() });
    const { key, submission } = event;
    webhooks.tell({ program: submission.program, submissionId: submission.id, key, body });
  };
  return {
    handle: (request) => handleRequest({ store, rateLimit, now, tell, questions: () => questions }, request),
    handleFile: (request) => handleFile({ store, now, questions: () => questions }, request),
    actAs: (actor) => ({ store, questions, actor, at: now().toISOString(), tell }),
    addWebhook: (webhook) => {
      webhooks.add(webhook);
    },
    deliveries: () => webhooks.latest(),
    settle: () => webhooks.settle(),
    nextMs: () => webhooks.nextMs(),
    upsert(submissions) {
      for (const { program } of submissions) if (program !== undefined) programOf(program);
      for (const submission of submissions) store.upsert(submission);
    },
    list: () => store.all(),
    signingOf,
    signAs(connectionId, name) {
      signings.set(connectionId, name);
    },
    questions: () => questions,
    answerQuestions(answers) {
      questions = { ...questions, ...given(answers) };
    },
    setClockAhead(ms) {
      aheadMs = ms;
    },
    keep() {
      const [kept, keptEvents] = [questions, events];
      const restores = [store.keep(), keepMap(signings), webhooks.keep()];
      return () => {
        for (const restore of restores) restore();
        questions = kept;
        events = keptEvents;
        rateLimit.reset();
      };
    },
    clear() {
      store.clear();
    },
    reset() {
      store.clear();
      rateLimit.reset();
      signings.clear();
      questions = assumed;
      events = 0;
      webhooks.reset();
      aheadMs = 0;
    },
  };
}
