import type { AdminDelivery } from '../../../../../src/contract/connections';
import type { DeliveredCase } from '../../../../../src/contract/deliveries';
import type { InstantAhead } from '../../../../../src/domain/findings/instants-ahead';
import type { Disqualification } from '../../../../../src/domain/decide/qualify';
import { deliveryReasonText } from '../../../../../src/wording/delivery-reason';
import { momentText } from '../../../../../src/wording/moments';
import { submissionStateName } from '../../../../../src/wording/names';
import { signedText } from '../../../../../src/wording/signing-scheme-text';
import type { LozengeTone } from '../../../ui/lozenge';

/** Texts of `delivery-title.ts`. */
export const deliveryTitleWords = {
  notReadable: 'Not readable',
  submission: (submissionId: string) => `Submission ${submissionId}`,
} as const;

type ClockState = NonNullable<DeliveredCase['clock']>;
type Outcome = AdminDelivery['outcome'];

/** Names of delivery outcomes, in the order of lists. */
export const outcomeWords: Readonly<Record<Outcome, { readonly name: string; readonly tone: LozengeTone }>> =
  {
    accepted: { name: 'In progress', tone: 'information' },
    created: { name: 'Issue created', tone: 'success' },
    updated: { name: 'Issue updated', tone: 'success' },
    recorded: { name: 'Stored', tone: 'neutral' },
    unchanged: { name: 'Nothing new', tone: 'neutral' },
    waiting: { name: 'Waiting for a dead letter', tone: 'warning' },
    ignored: { name: 'Ignored', tone: 'neutral' },
    dead: { name: 'Dead letter', tone: 'danger' },
    discarded: { name: 'Discarded', tone: 'neutral' },
    suspended: { name: 'Stored for later', tone: 'information' },
  };

/** What a delivery did, by name. @param issueKey the issue of its submission, if it has one. */
export function outcomeName({ outcome, issueKey }: Pick<AdminDelivery, 'outcome' | 'issueKey'>): string {
  const { name } = outcomeWords[outcome];
  if (outcome !== 'recorded') return name;
  return issueKey === null ? `${name}, no issue` : `${name}, issue unchanged`;
}

/** Names of the channels. */
export const channelNames: Readonly<Record<AdminDelivery['channel'], string>> = {
  webhook: 'Webhook',
  comparison: 'Found by comparison',
  import: 'Import',
  manual: 'Entered by hand',
};

const clockWords: Readonly<Record<ClockState, string>> = {
  'no-target': 'The policy has no target for this severity.',
  'not-started': 'The clock has not started.',
  running: 'The clock is running.',
  paused: 'The clock is paused.',
  breached: 'The deadline has passed.',
  met: 'Fixed on time.',
  missed: 'Fixed late.',
  cancelled: 'Closed without a fix.',
};

/** A clock's state in words. */
export function clockText(state: ClockState): string {
  return clockWords[state];
}

const instantNames: Readonly<Record<string, string>> = { happened: 'the event', submitted: 'submitted' };

/** The instants that a delivery dated after its own receipt, and how they count. */
export function instantsAheadText(ahead: readonly InstantAhead[]): string {
  const stated = ahead.map(
    ({ of, stated: at }) => `${instantNames[of] ?? submissionStateName(of)}: ${momentText(at, 'UTC')}`,
  );
  return `${stated.join('; ')}. None counts as later than the receipt, because nothing can happen after it was received.`;
}

const orderTexts = {
  asked: 'Its source was asked, and what that says counts.',
  open: 'It was placed by its date. The next delivery, or the next comparison if the connection has an API token, settles it; until then compare the issue with the submission.',
} as const;

/** Why it is not certain whether a delivery is newer than what was known, and what follows. */
export function orderText(order: keyof typeof orderTexts): string {
  return `It was received late and says something else than another delivery, and the two are dated within minutes: which of them is newer depends on the clock of their source. ${orderTexts[order]}`;
}

/** Why the case of a delivery has no issue. */
export function withoutIssueText(code: Disqualification, state: string | null): string {
  return deliveryReasonText(code === 'unknown-state' ? { code, state: state ?? '' } : { code });
}

/** The unusable values of a delivery, by the names of its source. */
export function leftOutText(names: readonly string[]): string {
  return `${names.join(', ')}: ${names.length === 1 ? 'its value is' : 'their values are'} not valid and not used. The rest of the delivery is.`;
}

/** Which secret signed a delivery, and what was signed; empty if the app asked for it. */
export function signedWithText(signedWith: AdminDelivery['signedWith']): string {
  if (signedWith === null) return '';
  return `Secret ${signedWith.secret + 1}; ${signedText(signedWith.order)}`;
}
