import { kvs } from '@forge/kvs';
import { fieldMetadataKey } from './keys';

/** Stores the Jira adapter's metadata of a project's fields. */
export interface StoredMetadata<T> {
  load(projectId: string, issueTypeId: string): Promise<T | null>;
  save(projectId: string, issueTypeId: string, metadata: T): Promise<void>;
}

/** Values of any type: only the Jira adapter reads and writes them. */
export function createFieldMetadataCache<T>(): StoredMetadata<T> {
  return {
    async load(projectId, issueTypeId) {
      return (await kvs.get<T>(fieldMetadataKey(projectId, issueTypeId))) ?? null;
    },
    async save(projectId, issueTypeId, metadata) {
      await kvs.set(fieldMetadataKey(projectId, issueTypeId), metadata);
    },
  };
}
