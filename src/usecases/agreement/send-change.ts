import {
  begunSending,
  failedToSend,
  notSent,
  sentNow,
  withField,
} from '../../domain/agreement/after-outbound';
import type { Agreement, FieldAgreement } from '../../domain/agreement/agreement';
import type { LookSituation, ToSend } from '../../domain/agreement/look-at-fields';
import { sidesOf, type SourceSide } from '../../domain/agreement/sides';
import type { Case } from '../../domain/cases/case';
import type { TrackedIssue } from '../../domain/cases/tracked-issue';
import type { Connection } from '../../domain/connections/connection';
import type { ConnectionStore, RemainingMs } from '../base/ports';
import type { AgreementStore, CaseStore } from '../cases/ports';
import type { SourceDirectory } from '../sources/ports';
import type { SourceWriter } from '../sources/writer';
import type { AgreementRecord } from './agreement-record';
import type { WritePorts } from './asked-to-write';
import type { NotePorts } from './note-open';
import type { IssueSideReader } from './ports';
import { sourceChanges } from './source-changes';

export interface AgreePorts extends WritePorts, NotePorts {
  readonly remainingMs: RemainingMs;
  readonly cases: Pick<CaseStore, 'load'>;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly sources: Pick<SourceDirectory, 'traitsOf'>;
  readonly agreements: AgreementStore;
  readonly issueSides: IssueSideReader;
}

export type Agreed =
  | { readonly type: 'done'; readonly outcome: string }
  | { readonly type: 'retry'; readonly afterSeconds: number };

/** A write that began may still be on its way: a consumer runs for at most 55 s, and the rest is a margin. */
export const SETTLED_SECONDS = 120;

/** Everything that the steps of one case share. */
export interface Agreeing {
  readonly kase: Case;
  readonly issue: TrackedIssue;
  readonly connection: Connection;
  readonly writer: SourceWriter;
  readonly token: string;
  readonly record: AgreementRecord;
  readonly ports: AgreePorts;
}

/** What a step leads to: the next one, or the end. */
export type Taken = 'next' | Agreed;

/** Sends one change, once. Begun is saved before the call. */
export async function sendChange(
  agreeing: Agreeing,
  toSend: ToSend,
  situation: LookSituation,
): Promise<Taken> {
  const { kase, connection, writer, token, record, ports } = agreeing;
  const { field, jira, to } = toSend;
  const own = record.now().fields[field];
  if (own === undefined) return 'next';
  const begun = begunSending(own, toSend, ports.now());
  await record.save(withField(record.now(), field, begun));
  const { sending } = begun;
  const written = await writer.change(
    token,
    kase.submissionId,
    sourceChanges(field, to, connection.agreement),
  );
  const put = (next: FieldAgreement): void => {
    record.keep(withField(record.now(), field, next));
  };
  switch (written.type) {
    case 'done': {
      const { source } = sidesOf(field, { ...situation, inSource: written.value });
      if (source === to && sending !== null)
        record.keep(sentNow(record.now(), field, begun, { jira, sending, at: ports.now() }));
      else {
        const reason = 'The source took the change and shows something else.';
        put(failedToSend(begun, 'refused', toSend, { jira, reason, since: ports.now() }));
      }
      return 'next';
    }
    case 'refused':
      put(failedToSend(begun, 'refused', toSend, { jira, reason: written.reason, since: ports.now() }));
      return 'next';
    case 'busy':
      put(notSent(begun));
      return { type: 'retry', afterSeconds: written.afterSeconds };
    case 'unknown':
      return { type: 'retry', afterSeconds: SETTLED_SECONDS };
  }
}

/** The finding after a write: what was sent, if the source has it. */
export function withSent(
  known: SourceSide,
  { field, to }: ToSend,
  { fields }: Agreement,
  { agreement: setting }: Connection,
): SourceSide {
  if (fields[field]?.own !== to || fields[field].agreed.source !== to) return known;
  const { customFields = {}, ...changes } = sourceChanges(field, to, setting);
  const { state, severity, assignee } = { ...known, ...changes };
  return {
    state,
    severity,
    assignee: assignee ?? null,
    customFields: { ...known.customFields, ...customFields },
  };
}
