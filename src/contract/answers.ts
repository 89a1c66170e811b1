import type { AnswerRefusal, AnswerTextProblem, MarkedRefusal } from '../domain/conversation/answer-refusal';
import type { AnswerTo, SentAnswer } from '../domain/conversation/conversation';
import type { Instant } from '../domain/sla/instant';
import type { PeopleNames } from './panel';

/** Answering at the source from the issue. */

/** Why nobody can answer from this issue now. */
export type AnswerObstacle = 'not-tracked' | 'cannot-write' | 'paused' | 'no-token' | 'no-egress';

/** Whether the viewer may answer somebody: `nobody` where no person is named who may. */
export type MayAnswer = 'allowed' | 'not-named' | 'nobody';

/** An answer as the panel lists it. */
export interface ListedAnswer extends Pick<SentAnswer, 'id' | 'to' | 'by' | 'at' | 'state' | 'problem'> {
  /** What would be sent again; `null` where nobody has to decide that, and for people who may not answer. */
  readonly text: string | null;
}

export interface AnswersView {
  readonly type: 'answers';
  /** `null` where people who are named can answer. */
  readonly obstacle: AnswerObstacle | null;
  readonly may: Readonly<Record<AnswerTo, MayAnswer>>;
  /** What the source is called. */
  readonly sourceName: string;
  /** The latest first. */
  readonly answers: readonly ListedAnswer[];
  readonly people: PeopleNames;
  /** Comments of the source that Jira lacks because nobody is named who may read them. */
  readonly withheld: number;
  /** Comments of the viewer with the mark that were not sent in the last days, the latest first. */
  readonly notSent: readonly { readonly id: string; readonly at: Instant; readonly reason: MarkedRefusal }[];
}

/** Exactly what would be sent, and to whom. */
export interface AnswerPreview {
  readonly type: 'preview';
  readonly to: AnswerTo;
  readonly body: string;
  /** Who will read it, in the source's words. */
  readonly readers: string;
  /** In whose name, as the source shows it. */
  readonly sender: string;
  readonly submissionId: string;
  /** Who sees it in Jira once it was sent; `nobody` where comments do not come to Jira. */
  readonly inJira: { readonly who: 'all' | 'nobody' } | { readonly who: 'some'; readonly name: string };
  /** Names this preview: only what it shows is sent. */
  readonly digest: string;
}

export type AnswerNotTaken =
  | {
      readonly type: 'refused';
      readonly reason: AnswerObstacle | AnswerTextProblem | AnswerRefusal | 'not-yours';
    }
  | { readonly type: 'no-permission' };

export type PreviewAnswerResult = AnswerPreview | AnswerNotTaken;

export type SendAnswerResult =
  | { readonly type: 'done'; readonly view: AnswersView }
  /** It would not be what was shown: nothing was sent, and here is what it would be now. */
  | { readonly type: 'changed'; readonly preview: AnswerPreview }
  | AnswerNotTaken;

export type DecideAnswerResult =
  | { readonly type: 'done'; readonly view: AnswersView }
  /** It is no longer as it was shown: nothing was done. */
  | { readonly type: 'changed'; readonly view: AnswersView }
  | AnswerNotTaken;

/** What a person may do with an answer that stopped. */
export type AnswerDecision = 'send-again' | 'was-sent' | 'discard';

export interface AnswerInput {
  readonly to: AnswerTo;
  readonly text: string;
}

/** Resolver functions of the panel about answers. */
export type AnswersApi = {
  getAnswers: () => AnswersView | { readonly type: 'no-permission' };
  previewAnswer: (input: AnswerInput) => PreviewAnswerResult;
  /** @param digest of the preview that the person confirms. */
  sendAnswer: (input: AnswerInput & { readonly digest: string }) => SendAnswerResult;
  decideAnswer: (input: { readonly id: string; readonly decision: AnswerDecision }) => DecideAnswerResult;
};
