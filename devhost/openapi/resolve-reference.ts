import { asRecord, isRecord, type JsonRecord } from './record';

/**
 * What a part of a document stands for, after the references it consists of. A reference to another document leads
 * nowhere and says nothing.
 */
export function resolveReference(document: JsonRecord, part: unknown): JsonRecord {
  const record = asRecord(part);
  const { $ref } = record;
  if (typeof $ref !== 'string') return record;
  if (!$ref.startsWith('#/')) return {};
  const names = $ref.slice(2).split('/');
  const target = names.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), document);
  return resolveReference(document, target);
}
