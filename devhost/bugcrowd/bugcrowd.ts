import { given } from '../base/given';
import { keepMap } from '../base/keep-map';
import type { Bugcrowd, BugcrowdOptions } from './contract';
import { handleRequest } from './handle-request';
import { createRateLimit } from './http/rate-limit';
import type { SigningName } from './sign';
import { assumed } from './store/open-questions';
import { programOf } from './store/programs';
import { createSubmissionStore } from './store/submission-store';

export type { Bugcrowd, BugcrowdOptions } from './contract';

/** A Bugcrowd that lives in memory and answers as its REST API does wherever the app could notice. */
export function createBugcrowd({ now }: BugcrowdOptions): Bugcrowd {
  const store = createSubmissionStore(now);
  const signings = new Map<string, SigningName>();
  let questions = assumed;
  const rateLimit = createRateLimit(() => now().getTime());
  return {
    handle: (request) =>
      Promise.resolve(handleRequest({ store, rateLimit, now, questions: () => questions }, request)),
    upsert(submissions) {
      for (const { program } of submissions) if (program !== undefined) programOf(program);
      for (const submission of submissions) store.upsert(submission);
    },
    list: () => store.all(),
    signingOf: (connectionId) => signings.get(connectionId) ?? 'usual',
    signAs(connectionId, name) {
      signings.set(connectionId, name);
    },
    questions: () => questions,
    answerQuestions(answers) {
      questions = { ...questions, ...given(answers) };
    },
    keep() {
      const kept = questions;
      const restores = [store.keep(), keepMap(signings)];
      return () => {
        for (const restore of restores) restore();
        questions = kept;
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
    },
  };
}
