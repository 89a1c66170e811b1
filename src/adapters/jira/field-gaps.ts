import type { FieldGaps } from '../../usecases/ports-upkeep';
import type { FieldMetadataCache } from './field-metadata';

/** What the app writes into every issue beside project, type and summary. */
const writtenFields = ['description', 'labels', 'priority', 'duedate'];

/** Fields that a project's screens lack, from what is known of them since the last delivery. */
export function createFieldGaps(cache: FieldMetadataCache): FieldGaps {
  return {
    async of({ project, issueType, fields }) {
      const metadata = await cache.load(project.id, issueType.id);
      if (metadata === null) return [];
      const { createFields, editGaps } = metadata;
      const missing = [...writtenFields, ...Object.keys(fields)].filter((id) => !createFields.includes(id));
      return [...new Set([...missing, ...editGaps])];
    },
  };
}
