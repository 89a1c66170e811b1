import type { Json } from '../../base/json';
import type { JiraAnswer } from './call-jira';

/** Sentences that may be quoted, with a dot for each part that could be somebody's. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [
    /^Field '[^']+' cannot be set\. It is not on the appropriate screen, or unknown\.$/,
    "Field '…' cannot be set. It is not on the appropriate screen, or unknown.",
  ],
  [/^Comment body is not valid!$/, 'Comment body is not valid!'],
  [
    /^.+, you do not have the permission to comment on this issue\.$/,
    '…, you do not have the permission to comment on this issue.',
  ],
  [/^INVALID_INPUT$/, 'INVALID_INPUT'],
];

/** A sentence of Jira if it is one of a few that carry nothing personal; of any other, only that there is one. */
function quoted(sentence: string): string {
  return SENTENCES.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'another sentence';
}

interface ErrorBody {
  readonly errorMessages?: readonly unknown[];
  readonly errors?: Readonly<Record<string, unknown>>;
}

/** What Jira says: the status, the sentences, and which fields they are about. */
export function refusalOf({ status, body }: JiraAnswer): Json {
  const { errorMessages = [], errors = {} } = (body ?? {}) as ErrorBody;
  const sentences = [...errorMessages, ...Object.values(errors)];
  return { status, says: sentences.map((each) => quoted(String(each))), fields: Object.keys(errors) };
}

/** Everything that Jira says, to compare with what it says elsewhere; it stays in the app. */
export function saidIn({ body }: JiraAnswer): string {
  const { errorMessages = [], errors = {} } = (body ?? {}) as ErrorBody;
  return JSON.stringify([errorMessages, errors]);
}
