import type { DecidedRequest, RequestOutcome } from '../domain/cases/date-request';
import { asSentenceEnd } from './sentence-end';
import { momentText } from './moments';
import { personName, type Names } from './person-name';
import { requestedText } from './request-sentence';

function outcomeText({ outcome, why }: DecidedRequest): string {
  switch (outcome) {
    case 'approved':
      return 'was approved.';
    case 'declined':
      return why === null ? 'was declined.' : `was declined: ${asSentenceEnd(why)}`;
    case 'withdrawn':
      return 'was withdrawn.';
    case 'outdated':
      return 'was replaced, because the issue had changed since.';
    case 'settled':
      return 'was closed, because nothing was left to decide.';
  }
}

/** A request that waits no more, in words: what was asked for, why, and how it ended. */
export function decidedRequestSentence(decided: DecidedRequest): string {
  const { change, reason } = decided;
  const because = reason === '' ? '' : ` Reason given: ${asSentenceEnd(reason)}`;
  return `The request for ${requestedText(change)} ${outcomeText(decided)}${because}`;
}

const verbs: Readonly<Record<RequestOutcome, string>> = {
  approved: 'approved',
  declined: 'declined',
  withdrawn: 'withdrawn',
  outdated: 'ended',
  settled: 'ended',
};

/** Who asked and when, and who approved it or ended it otherwise. */
export function decidedByWhom(
  { askedBy, askedAt, by, outcome }: DecidedRequest,
  people: Names,
  timeZone: string,
): string {
  const nameOf = (id: string): string => (id === '' ? 'the app' : personName(id, people));
  return `Requested by ${nameOf(askedBy)} on ${momentText(askedAt, timeZone)}, ${verbs[outcome]} by ${nameOf(by)}`;
}
