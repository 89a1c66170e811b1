import * as v from 'valibot';
import { BadRequestError, json, type Answer, type Exchange } from '../base/exchange';
import { signingNames } from '../bugcrowd/sign';
import { scopes } from '../bugcrowd/store/stored-comment';
import { SubmissionInputSchema } from '../bugcrowd/store/submission-input';
import type { Host } from '../host/host';
import { parseBody } from './parse-body';

const BugcrowdRequest = v.strictObject({
  submissions: v.optional(v.array(SubmissionInputSchema), []),
  /** How deliveries are signed from now on, by connection. */
  signing: v.optional(v.record(v.string(), v.picklist(signingNames)), {}),
  /** Addresses that hear of what happens in a program from now on. */
  webhooks: v.optional(
    v.array(v.strictObject({ program: v.string(), url: v.string(), secret: v.string() })),
    [],
  ),
  commentEvents: v.optional(v.boolean()),
  commentsMoveUpdated: v.optional(v.boolean()),
  fileHops: v.optional(v.picklist([1, 2])),
  storageHost: v.optional(v.string()),
  scopesSeen: v.optional(v.array(v.picklist(scopes))),
});

/** What Bugcrowd knows from now on, whether it tells of it or not, and how it signs. */
export function fillBugcrowd(exchange: Exchange, { bugcrowd }: Host): Answer {
  const { submissions, signing, webhooks, ...answers } = parseBody(BugcrowdRequest, exchange);
  for (const [connectionId, name] of Object.entries(signing)) bugcrowd.signAs(connectionId, name);
  bugcrowd.answerQuestions(answers);
  for (const webhook of webhooks) bugcrowd.addWebhook(webhook);
  try {
    bugcrowd.upsert(submissions);
  } catch (cause) {
    if (cause instanceof RangeError) throw new BadRequestError(cause.message, { cause });
    throw cause;
  }
  return json({ submissions: bugcrowd.list().length });
}

/** What Bugcrowd knows, and how deliveries to the connections are signed that are asked for. */
export function showBugcrowd({ url }: Exchange, { bugcrowd }: Host): Answer {
  const ids = url.searchParams.getAll('connection');
  const signing = Object.fromEntries(ids.map((id) => [id, bugcrowd.signingOf(id)]));
  return json({ submissions: bugcrowd.list(), ...(ids.length > 0 && { signing }) });
}
