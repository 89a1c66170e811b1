import type { EvidenceFound, EvidenceRecord } from '../../contract/evidence';
import type { NoPermission } from '../../contract/refusals';
import type { AdminLogEntry } from '../../domain/audit/admin-log';
import { changedPlaces } from '../../domain/audit/changed-places';
import { recordAudit, type AuditPorts } from '../audit/record-audit';
import type { AdminLog } from '../audit/ports';
import { filterPages } from '../base/filter-pages';
import type { Now, PeopleDirectory, ViewerPermissions } from '../base/ports';

interface RecordPorts extends AuditPorts {
  readonly viewer: Pick<ViewerPermissions, 'mayAdminister'>;
}

/** Writes the digest of a file that an administrator has made into the admin log, and stores nothing else. */
export async function recordEvidence(
  { digest, cases, period }: EvidenceRecord,
  by: string,
  ports: RecordPorts,
): Promise<{ readonly type: 'recorded' } | NoPermission> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const { from, to } = period;
  const changes = changedPlaces(null, {
    'evidence.manifest': digest,
    'evidence.cases': cases,
    ...(from !== null && { 'evidence.from': from }),
    ...(to !== null && { 'evidence.to': to }),
  });
  await recordAudit({ by, action: 'evidence-exported', subject: { kind: 'site', id: '' }, changes }, ports);
  return { type: 'recorded' };
}

interface FindPorts {
  readonly now: Now;
  readonly viewer: Pick<ViewerPermissions, 'mayAdminister'>;
  readonly adminLog: Pick<AdminLog, 'list'>;
  readonly people: PeopleDirectory;
}

const BOUNDS = { enough: 1, maxLooked: 1000, pageSize: 100 };

function isOf(digest: string): (entry: AdminLogEntry) => boolean {
  return ({ action, changes }) =>
    action === 'evidence-exported' &&
    changes.some(({ place, to }) => place === 'evidence.manifest' && to === JSON.stringify(digest));
}

/** Whether and when the admin log got a digest: a thousand entries at a time, the newest first. */
export async function findEvidence(
  { digest, cursor: token }: { readonly digest: string; readonly cursor: string | null },
  { now, viewer, adminLog, people }: FindPorts,
): Promise<EvidenceFound | NoPermission> {
  if (!(await viewer.mayAdminister())) return { type: 'no-permission' };
  const period = { from: null, to: null };
  const { items, looked, cursor } = await filterPages(
    adminLog.list,
    { period, token, now: now() },
    isOf(digest),
    BOUNDS,
  );
  const [entry] = items;
  if (entry === undefined) return { type: 'not-found', looked, cursor };
  const names = await people.namesOf([entry.by]);
  return { type: 'found', at: entry.at, by: entry.by, name: names[entry.by] ?? null };
}
