import { createHash } from 'node:crypto';
import type { AnswerTextProblem } from './answer-refusal';
import type { AnswerTo } from './conversation';

/** The longest text of an answer, in characters; the source documents no limit. */
export const MAX_ANSWER = 10_000;

/** Characters that show nothing or reorder what is shown: a preview could not show what is sent. */
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;

/** Why a text cannot be an answer; `null` where it can. */
export function answerTextProblem(text: string): AnswerTextProblem | null {
  if (text.trim() === '') return 'empty';
  if (text.length > MAX_ANSWER) return 'too-long';
  return UNSEEN.test(text) || !text.isWellFormed() ? 'unseen-characters' : null;
}

/** Exactly what is sent. @param signature name of the person; `null` where answers are not signed. */
export function answerBody(text: string, signature: string | null): string {
  const body = text.replace(/\r\n?/g, '\n').trim();
  return signature === null ? body : `${body}\n\n${signature}`;
}

/** All that a preview shows of an answer, and what it is bound to. */
export interface PreviewedAnswer {
  readonly caseKey: string;
  readonly issueId: string;
  readonly program: string;
  readonly submissionId: string;
  readonly to: AnswerTo;
  /** The source's own name of its readers. */
  readonly scope: string;
  /** In whose name, as the source shows it. */
  readonly sender: string;
  readonly body: string;
}

/** Names a preview: whatever differs from what a person saw has another digest, and is not sent. */
export function previewDigest(shown: PreviewedAnswer): string {
  const { caseKey, issueId, program, submissionId, to, scope, sender, body } = shown;
  const parts = [caseKey, issueId, program, submissionId, to, scope, sender, body];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
