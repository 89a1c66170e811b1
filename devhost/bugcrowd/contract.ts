import type { Kept } from '../base/keep-all';
import type { Act } from './acts/act';
import type { SigningName } from './sign';
import type { OpenQuestions } from './store/open-questions';
import type { Actor } from './webhooks/event';
import type { DeliveryRow, Webhook, WebhooksOptions } from './webhooks/webhooks';
import type { StoredSubmission } from './store/stored-submission';
import type { SubmissionInput } from './store/submission-input';

export interface BugcrowdOptions {
  readonly now: () => Date;
  /** Sends a delivery to where its webhook says. @returns the status of the answer; without it nothing is sent. */
  readonly send?: WebhooksOptions['send'];
  /** What happens to a delivery on its way; without it each comes once and at once. */
  readonly fateOf?: WebhooksOptions['fateOf'];
}

type Answers = { readonly [Question in keyof OpenQuestions]?: OpenQuestions[Question] | undefined };

export interface Bugcrowd extends Kept {
  /** A request as it would go to `https://api.bugcrowd.com`. */
  handle(request: Request): Promise<Response>;
  /** One to a host that files come from. */
  handleFile(request: Request): Response;
  /** Adds submissions, or changes what is there by what is given. @throws RangeError for a program it does not have */
  upsert(submissions: readonly SubmissionInput[]): void;
  list(): readonly StoredSubmission[];
  /** What somebody does on a page of Bugcrowd, now. */
  actAs(actor: Actor): Act;
  /** Adds the webhook of a program, in the place of one with the same address. */
  addWebhook(webhook: Webhook): void;
  /** The latest deliveries, newest first. */
  deliveries(): readonly DeliveryRow[];
  /** Sends the deliveries that are due. @returns whether any was. */
  settle(): Promise<boolean>;
  /** When the next delivery is due, in epoch milliseconds of the host; `null` where none waits. */
  nextMs(): number | null;
  /** How deliveries to a connection are signed. */
  signingOf(connectionId: string): SigningName;
  signAs(connectionId: string, name: SigningName): void;
  /** How Bugcrowd behaves where its documentation leaves it open. */
  questions(): OpenQuestions;
  /** Answers some of those questions, until the next reset. */
  answerQuestions(answers: Answers): void;
  /** By how much its clock is ahead from now on, as its events, its signatures and the `Date` of its answers show. */
  setClockAhead(ms: number): void;
  /** Forgets the submissions, but not how many calls the last minute had. */
  clear(): void;
  reset(): void;
}
