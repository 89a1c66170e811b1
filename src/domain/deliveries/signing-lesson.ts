import { toEpochMs, type Instant } from '../sla/instant';
import { isSameScheme, type SigningScheme } from './signing-scheme';

/** A scheme that a sender with the secret uses, for an administrator to accept or decline. */
export interface SigningProposal {
  readonly scheme: SigningScheme;
  /** Number of the secret that it was signed with. */
  readonly secret: number;
  /** The header of the call, masked. */
  readonly header: string;
  readonly firstAt: Instant;
  /** To the minute. */
  readonly lastAt: Instant;
  /** `null` until somebody has decided. */
  readonly answer: 'accepted' | 'declined' | null;
}

/** The header of a call that was refused, masked, and when it was first seen. */
export interface SeenForm {
  readonly header: string;
  readonly at: Instant;
}

/** What a connection has learned from calls that it refused. Contains no content and no secrets. */
export interface SigningLesson {
  readonly proposal: SigningProposal | null;
  readonly forms: readonly SeenForm[];
}

export const emptyLesson: SigningLesson = { proposal: null, forms: [] };

/** More forms would add no information, and anyone can make them up. */
export const MAX_FORMS = 5;
const MINUTE_MS = 60_000;

/** The lesson with one more form of a refused call; the same one if that form is known or there is no room. */
export function withForm(lesson: SigningLesson, header: string, at: Instant): SigningLesson {
  if (lesson.forms.length >= MAX_FORMS || lesson.forms.some((form) => form.header === header)) return lesson;
  return { ...lesson, forms: [...lesson.forms, { header, at }] };
}

/** The lesson after a call that proves a scheme; unchanged if the last such call was less than a minute ago. */
export function withProof(
  lesson: SigningLesson,
  { at, ...found }: Pick<SigningProposal, 'scheme' | 'secret' | 'header'> & { readonly at: Instant },
): SigningLesson {
  const open = openProposal(lesson);
  if (open?.secret !== found.secret || !isSameScheme(open.scheme, found.scheme))
    return { ...lesson, proposal: { ...found, firstAt: at, lastAt: at, answer: null } };
  if (toEpochMs(at) - toEpochMs(open.lastAt) < MINUTE_MS) return lesson;
  return { ...lesson, proposal: { ...open, lastAt: at } };
}

/** The proposal that an administrator has to decide; `null` if there is none. */
export function openProposal({ proposal }: SigningLesson): SigningProposal | null {
  return proposal?.answer === null ? proposal : null;
}

/** The lesson once somebody has decided. */
export function withAnswer(lesson: SigningLesson, answer: 'accepted' | 'declined'): SigningLesson {
  const open = openProposal(lesson);
  return open === null ? lesson : { ...lesson, proposal: { ...open, answer } };
}
