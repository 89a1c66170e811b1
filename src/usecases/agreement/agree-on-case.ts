import { failedToSend, sentNow, withField } from '../../domain/agreement/after-outbound';
import {
  isPending,
  isSameAgreement,
  type Agreement,
  type FieldAgreement,
  type Sending,
} from '../../domain/agreement/agreement';
import { current, lookAtFields, type LookSituation } from '../../domain/agreement/look-at-fields';
import { sidesOf, type SourceSide } from '../../domain/agreement/sides';
import { agreementFields, fieldsInUse, type AgreementField } from '../../domain/mapping/agreement-setting';
import { toEpochMs } from '../../domain/sla/instant';
import type { QueuedAgreement } from '../../domain/work/queued-work';
import { IssueUnseenError } from '../errors/issue-unseen-error';
import { followedCase } from '../cases/followed-case';
import { openAgreement } from './agreement-record';
import { askedToWrite } from './asked-to-write';
import { noteOpen } from './note-open';
import {
  sendChange,
  SETTLED_SECONDS,
  withSent,
  type Agreed,
  type Agreeing,
  type AgreePorts,
} from './send-change';

/** A write takes a call of 15 s at worst, and a few of the storage. */
const TIME_FOR_A_WRITE_MS = 30_000;
const NEXT_SECONDS = 5;
/** After so many attempts of which nothing is known a person has to look. */
const MAX_ATTEMPTS = 3;

function beginningOf({ fields }: Agreement): readonly [AgreementField, FieldAgreement, Sending] | null {
  for (const field of agreementFields) {
    const known = fields[field];
    if (known?.sending) return [field, known, known.sending];
  }
  return null;
}

/** The finding as the case and the record know it, without asking its source. */
function asKnown({ kase, connection, record }: Agreeing): SourceSide {
  const { fields } = record.now();
  const { issueField } = connection.agreement;
  return {
    state: kase.facts.state,
    severity: kase.facts.priority,
    assignee: fields.assignee?.agreed.source ?? null,
    customFields: issueField === null ? {} : { [issueField]: fields.issue?.agreed.source ?? null },
  };
}

/** True if nothing but the source can have changed, which tells of it itself. */
function isKnownEnough(agreeing: Agreeing, inJira: LookSituation['inJira']): boolean {
  const { kase, issue, connection, record } = agreeing;
  const setting = connection.agreement;
  const known = current(record.now(), issue, setting);
  if (isPending(known)) return false;
  const said = { kase, issue, inJira, inSource: asKnown(agreeing), setting };
  return fieldsInUse(setting).every((field) => {
    const { jira, isFollowing } = sidesOf(field, said);
    const before = known.fields[field];
    return before !== undefined && (jira === before.agreed.jira || isFollowing);
  });
}

/** What became of a write whose end was not known; the source says. */
function settle(
  { record, ports }: Agreeing,
  [field, known, sending]: readonly [AgreementField, FieldAgreement, Sending],
  situation: LookSituation,
): void {
  const { jira, source } = sidesOf(field, situation);
  const at = ports.now();
  if (source === sending.to) record.keep(sentNow(record.now(), field, known, { jira, sending, at }));
  else if (sending.attempts >= MAX_ATTEMPTS) {
    const reason = `The source did not say what became of ${sending.attempts} attempts.`;
    const next = failedToSend(known, 'given-up', sending, { jira, reason, since: at });
    record.keep(withField(record.now(), field, next));
  }
}

/** Seconds until a write that began cannot be on its way any more. */
function secondsToSettle({ record, ports }: Agreeing): number {
  const begun = beginningOf(record.now());
  if (begun === null) return 0;
  const waited = (toEpochMs(ports.now()) - toEpochMs(begun[2].begunAt)) / 1000;
  return Math.max(0, Math.ceil(SETTLED_SECONDS - waited));
}

async function agree(agreeing: Agreeing, before: QueuedAgreement['before']): Promise<Agreed> {
  const { kase, issue, connection, writer, token, record, ports } = agreeing;
  const afterSeconds = secondsToSettle(agreeing);
  if (afterSeconds > 0) return { type: 'retry', afterSeconds };
  const inJira = await ports.issueSides.read(issue);
  const isAsked = !isKnownEnough(agreeing, inJira);
  let inSource = isAsked ? await writer.fields(token, kase.submissionId) : asKnown(agreeing);
  if (inSource === null) {
    record.keep({ ...record.now(), notShown: true });
    return { type: 'done', outcome: 'not shown' };
  }
  const { failed } = record.now();
  const traits = ports.sources.traitsOf(connection.source);
  const setting = connection.agreement;
  for (let sent = 0; ; sent += 1) {
    const now = ports.now();
    const situation = {
      kase,
      issue,
      inJira,
      inSource,
      setting,
      traits,
      before: { ...before, ...failed?.before },
      now,
    };
    const begun = beginningOf(record.now());
    if (begun !== null) settle(agreeing, begun, situation);
    const { agreement, toSend } = lookAtFields(record.now(), situation);
    // Health hears of the end of a failure before the record does.
    record.keep(toSend !== null && failed !== undefined ? { ...agreement, failed } : agreement);
    if (toSend === null) return { type: 'done', outcome: `${sent} sent` };
    if (ports.remainingMs() < TIME_FOR_A_WRITE_MS) return { type: 'retry', afterSeconds: NEXT_SECONDS };
    const taken = await sendChange(agreeing, toSend, situation);
    if (taken !== 'next') return taken;
    inSource = withSent(inSource, toSend, record.now(), connection);
  }
}

/**
 * Tells the source of a case what has changed in Jira, as far as its connection wants that. Each change is sent once, whatever
 * fails: begun is saved before the write, and who finds it reads the source before anything is sent again. Safe to repeat.
 * @throws CallFailedError if Jira or the source fails; CaseConflictError if somebody else wrote the record.
 */
export async function agreeOnCase({ caseKey, before }: QueuedAgreement, ports: AgreePorts): Promise<Agreed> {
  const followed = await followedCase(caseKey, ports);
  if (typeof followed === 'string') return { type: 'done', outcome: followed };
  const { kase, issue, connection } = followed;
  const asked = await askedToWrite(connection, ports);
  if (typeof asked === 'string') return { type: 'done', outcome: asked };
  const record = await openAgreement(caseKey, ports.agreements);
  const known = record.now();
  try {
    const agreed = await agree({ kase, issue, connection, ...asked, record, ports }, before);
    if (!isSameAgreement(known, record.now())) await noteOpen(kase, known, record.now(), ports);
    await record.save();
    return agreed;
  } catch (error) {
    // Whatever else is done about the case finds out what became of its issue.
    if (error instanceof IssueUnseenError) return { type: 'done', outcome: 'issue unseen' };
    throw error;
  }
}
