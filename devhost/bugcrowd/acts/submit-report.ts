import type { SubmissionInput } from '../store/submission-input';
import type { Act } from './act';

/** A researcher reports something. A webhook tells of it. */
export function submitReport(report: SubmissionInput, { store, at, tell }: Act): void {
  store.upsert({ ...report, updatedAt: at });
  const submission = store.find(report.id);
  if (submission === undefined) return;
  const data = { source: 'platform', current_substate: 'new' };
  tell({ key: 'submission.created', submission, actor: 'researcher', data });
}
