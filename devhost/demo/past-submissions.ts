import type { SubmissionInput } from '../bugcrowd/store/submission-input';

const MS_PER_DAY = 86_400_000;

/** How a past submission ended, and after how many days; `null` if it is still open. */
interface PastSubmission {
  readonly title: string;
  readonly priority: 1 | 2 | 3 | 4;
  readonly submittedDaysAgo: number;
  /** Days from submission to triage. */
  readonly triagedAfter: number;
  /** Days from submission to the end. */
  readonly endedAfter: number | null;
  readonly end: 'resolved' | 'not_applicable';
}

function past(
  submittedDaysAgo: number,
  priority: PastSubmission['priority'],
  triagedAfter: number,
  endedAfter: number | null,
  title: string,
  end: PastSubmission['end'] = 'resolved',
): PastSubmission {
  return { title, priority, submittedDaysAgo, triagedAfter, endedAfter, end };
}

/**
 * A year of a small program: some fixes were late in the first half, hardly any later; three are open, one of them
 * overdue. Under the default policy critical is due 10 days after triage, high 28, medium 84, low 175.
 */
const submissions: readonly PastSubmission[] = [
  past(358, 2, 3, 40, 'Stored XSS in the name of a shared folder'),
  past(351, 3, 5, 70, 'Password reset link works twice'),
  past(340, 1, 1, 17, 'SQL injection in the audit export'),
  past(333, 4, 6, 120, 'Directory listing on the static host'),
  past(322, 3, 4, 101, 'Reflected XSS in the help search'),
  past(310, 2, 2, 26, 'Direct object reference in the receipt download'),
  past(301, 3, 8, 60, 'Session survives a change of the password'),
  past(291, 1, 2, 9, 'Remote code execution through a crafted archive'),
  past(284, 4, 3, 30, 'Login page can be framed'),
  past(273, 2, 1, 35, 'Server-side request to internal addresses by the link preview'),
  past(262, 3, 2, 12, 'Rate limit missing on the code by mail', 'not_applicable'),
  past(251, 3, 3, 55, 'Cross-site request forgery on the mail setting'),
  past(240, 2, 2, 22, 'Token of a deleted user still reads projects'),
  past(229, 4, 10, 160, 'Verbose error of the upload service'),
  past(221, 3, 2, 44, 'Host header changes the link in an invitation'),
  past(210, 1, 1, 6, 'Account takeover through the single sign-on callback'),
  past(199, 2, 3, 20, 'Stored XSS in an imported calendar'),
  past(190, 3, 1, 38, 'Open redirect after logout'),
  past(181, 4, 5, 81, 'Cookie of the shop lacks the Secure attribute'),
  past(169, 2, 2, 18, 'Access to drafts of other teams by the search'),
  past(158, 3, 2, 21, 'HTML injection in the weekly mail'),
  past(147, 1, 1, 8, 'Signing key readable by a path traversal'),
  past(139, 3, 4, 50, 'Text injection on the error page', 'not_applicable'),
  past(128, 2, 1, 16, 'Role check missing on the billing endpoint'),
  past(117, 3, 2, 33, 'Stored XSS through a file name with markup'),
  past(105, 4, 4, 45, 'Subdomain takeover of a retired campaign page'),
  past(98, 3, 3, null, 'Cache keeps private answers for ten minutes'),
  past(86, 2, 2, 24, 'Privilege of a guest grows by editing the invitation'),
  past(74, 1, 1, 5, 'Unauthenticated read of backups'),
  past(66, 2, 1, 19, 'Weak check of the webhook address reaches the metadata service'),
  past(57, 3, 2, null, 'Two-factor code can be asked for without limit'),
  past(48, 2, 1, null, 'Markup in a ticket title runs in the mobile app'),
];

const targets = ['app.acme.example', 'api.acme.example', 'shop.acme.example', 'login.acme.example'];
const researchers = ['quiet_otter', 'nullbyte_nora', 'tea_and_tokens', 'bruteforce_bea'];

/** Ids that are the same on every demo site. */
function uuid(index: number): string {
  return `d3300000-0000-4000-8000-0009${String(index).padStart(8, '0')}`;
}

function toInput(
  submission: PastSubmission,
  index: number,
  nowMs: number,
  isEnded: boolean,
): SubmissionInput {
  const { title, priority, submittedDaysAgo, triagedAfter, endedAfter, end } = submission;
  const after = (days: number): string =>
    new Date(nowMs - (submittedDaysAgo - days) * MS_PER_DAY).toISOString();
  const target = targets[index % targets.length] ?? '';
  const triagedAt = after(triagedAfter);
  const endedAt = isEnded && endedAfter !== null ? after(endedAfter) : null;
  return {
    id: uuid(index),
    program: 'acme',
    attributes: {
      title,
      description: `Seen on **${target}**.\n\n1. Open the page as another user\n2. Send the request again, changed\n3. Compare the answers`,
      severity: priority,
      state: endedAt === null ? 'triaged' : end,
      submitted_at: after(0),
      last_transitioned_to_triaged_at: triagedAt,
      ...(endedAt !== null && { [`last_transitioned_to_${end}_at`]: endedAt }),
    },
    targetName: target,
    researcher: researchers[index % researchers.length] ?? null,
    updatedAt: endedAt ?? triagedAt,
  };
}

/** What came about in the year before, as it is now. */
export function pastSubmissions(nowMs: number): readonly SubmissionInput[] {
  return submissions.map((submission, index) => toInput(submission, index + 1, nowMs, true));
}

/**
 * The same as triaged, of those that were closed without a fix later: such a submission has an issue only if the app
 * has heard of it before.
 */
export function pastTriages(nowMs: number): readonly SubmissionInput[] {
  return submissions.flatMap((submission, index) =>
    submission.end === 'resolved' ? [] : [toInput(submission, index + 1, nowMs, false)],
  );
}
