import type { AdminPolicy } from '../../../../../src/contract/policies';
import type { Policy } from '../../../../../src/domain/sla/policy';
import { findPreset } from '../../../../../src/wording/published-policies';
import { readDocumentWords as words } from './words';

/** A policy document from the server, which has validated it, or of a preset that the server does not send. */
export function readDocument({ id, document }: Pick<AdminPolicy, 'id' | 'document'>): Policy {
  if (document !== null) return JSON.parse(document) as Policy;
  const preset = findPreset(id);
  if (preset === undefined) throw new Error(words.serverSentNoDocument(id));
  return preset;
}
