import type { Mapping } from '../../domain/mapping/mapping';
import type { SkippedFieldsReader } from '../../usecases/health/ports';
import type { FieldMetadataCache } from './field-metadata';

/** Fields that the app writes in every issue beside project, type and summary. */
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

/** Fields that a project's screens lack, from the metadata of the last delivery. */
export function createSkippedFieldsReader(cache: FieldMetadataCache): SkippedFieldsReader {
  return {
    async of({ project, issueType, mapping }) {
      const metadata = await cache.load(project.id, issueType.id);
      if (metadata === null) return [];
      const { createFields } = metadata;
      const wanted = [...writtenFields, ...mappedFields(mapping)];
      const missing = wanted.filter((id) => !createFields.includes(id));
      return [...new Set([...missing, ...(metadata.skippedValues ?? [])])];
    },
    async failedTransitionsOf({ project, issueType, mapping }) {
      const { failedTransition = [] } = (await cache.load(project.id, issueType.id)) ?? {};
      const wanted = Object.values(mapping.statuses).map(({ statusId }) => statusId);
      return failedTransition.filter(({ statusId }) => wanted.includes(statusId));
    },
  };
}
