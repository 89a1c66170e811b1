import type { Mapping } from '../../domain/mapping/mapping';
import type { FieldGaps } from '../../usecases/health/ports';
import type { FieldMetadataCache } from './field-metadata';

/** What the app writes into every issue beside project, type and summary. */
const writtenFields = ['description', 'labels', 'priority', 'duedate'];

function mappedFields({ components, securityLevel, assignee, fields }: Mapping): readonly string[] {
  const { by, always } = components;
  return [
    ...(by !== 'nothing' || always.length > 0 ? ['components'] : []),
    ...(securityLevel === null ? [] : ['security']),
    ...(assignee === null ? [] : ['assignee']),
    ...Object.keys(fields),
  ];
}

/** Fields that a project's screens lack, from what is known of them since the last delivery. */
export function createFieldGaps(cache: FieldMetadataCache): FieldGaps {
  return {
    async of({ project, issueType, mapping }) {
      const metadata = await cache.load(project.id, issueType.id);
      if (metadata === null) return [];
      const { createFields, editGaps } = metadata;
      const wanted = [...writtenFields, ...mappedFields(mapping)];
      const missing = wanted.filter((id) => !createFields.includes(id));
      return [...new Set([...missing, ...editGaps, ...(metadata.valueGaps ?? [])])];
    },
    async unmovedOf({ project, issueType, mapping }) {
      const { unmoved = [] } = (await cache.load(project.id, issueType.id)) ?? {};
      const wanted = Object.values(mapping.statuses).map(({ statusId }) => statusId);
      return unmoved.filter(({ statusId }) => wanted.includes(statusId));
    },
  };
}
