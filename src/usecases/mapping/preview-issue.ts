import type { MatchedRule, PreviewField, PreviewInput, PreviewResult } from '../../contract/preview';
import type { Case } from '../../domain/cases/case';
import { caseKey } from '../../domain/cases/case-key';
import { routed } from '../../domain/connections/case-route';
import type { Connection } from '../../domain/connections/connection';
import { decideCase, type CaseContext, type Situation } from '../../domain/decide/decide-case';
import type { SubmissionEvent } from '../../domain/findings/submission';
import { placed } from '../../domain/decide/place-delivery';
import { readCase } from '../../domain/issues/issue-view';
import { statusTarget } from '../../domain/mapping/mapping';
import { mergeEvent } from '../../domain/cases/merge-event';
import { fieldName } from '../../wording/field-name';
import { askSource, type AskPorts } from '../deliveries/ask-source';
import { policyFor } from '../cases/case-context';
import { mappingProblem } from './mapping-problem';
import { withConnection, type MappingPorts } from './manage-mapping';
import type { IssueTracker } from '../cases/ports';
import type { SourceDirectory, WebhookOf } from '../sources/ports';
import type { PolicyStore } from '../base/ports';
import type { JiraSurroundings, ScreenField } from './ports';
import { MAX_BODY_BYTES } from '../deliveries/receive-delivery';
import { asDocument, shownValue } from './shown-value';

export interface PreviewPorts extends MappingPorts, AskPorts {
  readonly policies: PolicyStore;
  readonly webhookOf: WebhookOf;
  readonly sources: SourceDirectory;
  readonly tracker: Pick<IssueTracker, 'draft'>;
}

type Subject = Pick<CaseContext, 'report'> & {
  /** Without its issue, because the preview shows the one that would be created. */
  readonly kase: Case;
  readonly existing: string | null;
};

function nameOf({ createFields }: JiraSurroundings, id: string): string {
  return createFields.find((field) => field.id === id)?.name ?? fieldName(id);
}

function accountIdsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(accountIdsIn);
  const accountId =
    typeof value === 'object' && value !== null && 'accountId' in value ? value.accountId : null;
  return typeof accountId === 'string' ? [accountId] : [];
}

async function toPreviewFields(
  fields: Readonly<Record<string, unknown>>,
  jira: JiraSurroundings,
  connection: Connection,
  { people }: PreviewPorts,
): Promise<readonly PreviewField[]> {
  const names = await people.namesOf(Object.values(fields).flatMap(accountIdsIn));
  const known: Readonly<Record<string, string>> = {
    project: connection.project.key,
    issuetype: connection.issueType.name,
  };
  return Object.entries(fields).map(([id, value]) => {
    const field: ScreenField | undefined = jira.createFields.find((each) => each.id === id);
    const own = known[id];
    return {
      id,
      name: nameOf(jira, id),
      value,
      shown: own === undefined ? shownValue(value, field?.allowed ?? [], names) : [own],
      document: asDocument(value),
    };
  });
}

function matchedRule({ route }: Case, { rules }: Connection): MatchedRule | null {
  const index = rules.findIndex(({ name }) => name === route?.rule);
  const rule = rules[index];
  return rule === undefined ? null : { number: index + 1, name: rule.name };
}

async function preview(
  { kase: known, existing, report }: Subject,
  own: Connection,
  ports: PreviewPorts,
): Promise<PreviewResult> {
  const kase = placed(known, own);
  const connection = routed(own, kase.route);
  const policy = await policyFor(kase, connection, ports.policies);
  const now = ports.now();
  const { submissionId } = kase;
  const traits = ports.sources.traitsOf(kase.source);
  const where: Situation = { connection, policy, now, traits };
  const context: CaseContext = { ...where, cause: { by: 'source' }, report: report ?? null };
  const decision = decideCase(null, kase, context);
  const { view, clock, decided } = readCase(kase, connection, policy, now);
  const [effect] = decision.outcome === 'create' ? decision.effects : [];
  if (effect?.type !== 'create-issue') {
    const because =
      decision.outcome === 'recorded' &&
      decision.because !== 'nothing-to-show' &&
      decision.because !== 'report-in-dead-letter'
        ? decision.because
        : 'no-submission';
    return { type: 'no-issue', submissionId, because, severity: view.severity, decided };
  }
  // Asked first, because it says best what is wrong with the place; then the draft takes what it has read.
  const jira = await ports.fieldDirectory.read(connection);
  const { fields, skippedFields } = await ports.tracker.draft(effect.draft, connection);
  const target = statusTarget(kase.facts.state, connection.mapping);
  return {
    type: 'issue',
    rule: matchedRule(kase, own),
    policyName: policy.name,
    projectKey: connection.project.key,
    issueType: connection.issueType.name,
    submissionId,
    existing,
    severity: view.severity,
    decided,
    timeZone: policy.timeZone,
    because: clock.explanation,
    fields: await toPreviewFields(fields, jira, connection, ports),
    skippedFields: skippedFields.map((id) => nameOf(jira, id)),
    moveTo: target && { id: target.statusId, name: target.statusName },
    lacksReport: effect.draft.report === null,
  };
}

async function ofSubmission(
  submissionId: string,
  connection: Connection,
  ports: PreviewPorts,
): Promise<Subject | null> {
  const stored = await ports.cases.load(
    caseKey({ source: connection.source, connectionId: connection.id, submissionId }),
  );
  if (stored?.connectionId !== connection.id) return null;
  const report = (await askSource(submissionId, connection, ports))?.report ?? null;
  const kase: Case = { ...stored, issue: null, outbox: null, reportAwaitedFrom: null };
  return { kase, existing: stored.issue?.key ?? null, report };
}

async function ofEvent(
  event: SubmissionEvent,
  connection: Connection,
  ports: PreviewPorts,
): Promise<Subject> {
  const kase = mergeEvent(null, event, connection, ports.sources.traitsOf(connection.source));
  const stored = await ports.cases.load(caseKey(kase));
  const existing = stored?.connectionId === connection.id ? (stored.issue?.key ?? null) : null;
  return { kase, existing, report: event.report };
}

async function ofPayload(
  text: string,
  connection: Connection,
  ports: PreviewPorts,
): Promise<Subject | PreviewResult> {
  const refused = (reason: 'too-large' | 'ignored', path: string): PreviewResult => ({
    type: 'refused',
    reason,
    path,
  });
  if (Buffer.byteLength(text) > MAX_BODY_BYTES) return refused('too-large', 'body');
  const webhook = ports.webhookOf(connection.source);
  if (webhook === null) return refused('ignored', 'body');
  const parsed = webhook.read(text, ports.now());
  if (parsed.ok === false) return { type: 'refused', reason: parsed.reason, path: parsed.path };
  if (parsed.ok === 'ignored') return refused('ignored', parsed.eventKey);
  const { event } = parsed;
  if (!('facts' in event)) return refused('ignored', event.key);
  return ofEvent(event, connection, ports);
}

/** The issue that an event would create, by the steps of its delivery. Nothing is created, stored or logged. */
export async function previewEvent(
  event: SubmissionEvent,
  connection: Connection,
  ports: PreviewPorts,
): Promise<PreviewResult> {
  return preview(await ofEvent(event, connection, ports), connection, ports);
}

/**
 * The issue that a delivery, or a known submission, would create, by the same steps. Nothing is created, stored or
 * logged.
 */
export function previewIssue(
  { connectionId, mapping, from }: PreviewInput,
  ports: PreviewPorts,
): Promise<PreviewResult> {
  return withConnection(connectionId, ports, async (saved): Promise<PreviewResult> => {
    const problem = mapping === null ? null : mappingProblem(mapping);
    if (problem !== null) return problem;
    const connection: Connection = mapping === null ? saved : { ...saved, mapping };
    if (from.type === 'payload') {
      const subject = await ofPayload(from.text, connection, ports);
      return 'type' in subject ? subject : preview(subject, connection, ports);
    }
    const subject = await ofSubmission(from.submissionId, connection, ports);
    return subject === null ? { type: 'unknown-submission' } : preview(subject, connection, ports);
  });
}
