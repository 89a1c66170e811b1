/** Why the app does not send an answer that a person gave. */
export type AnswerStop =
  | 'no-connection'
  | 'other-issue'
  | 'other-program'
  | 'other-sender'
  | 'not-allowed'
  | 'cannot-write'
  | 'paused'
  | 'no-token'
  | 'no-egress'
  | 'too-often'
  | 'too-late'
  | 'no-text'
  | 'unknown';

const reasons: Readonly<Record<AnswerStop, string>> = {
  'no-connection': 'The connection was deleted.',
  'other-issue': 'The submission is no longer linked to the issue on which the answer was written.',
  'other-program': 'The connection belongs to another program than when the answer was written.',
  'other-sender':
    'The API token belongs to another user than when the answer was written. Discard it and write the answer again.',
  'not-allowed': 'Whoever wrote it may no longer answer these readers.',
  'cannot-write': 'The source of this connection takes no answers.',
  paused: 'The connection is paused. Resume it, then send the answer again.',
  'no-token': 'The connection has no API token. Set one, then send the answer again.',
  'no-egress': 'This site does not allow the app to call the source.',
  'too-often': 'The source did not say what became of it, several times.',
  'too-late': 'The source took no answers for most of a day.',
  'no-text': 'Its text is no longer kept.',
  unknown: 'The source did not say whether it has it. Look there before you send it again.',
};

/** A sentence that says why an answer is not sent. */
export function answerStopReason(why: AnswerStop): string {
  return reasons[why];
}
