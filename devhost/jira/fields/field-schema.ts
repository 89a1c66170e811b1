import type { Field } from './field';

/** The data type of a field, as `/field`, create and edit metadata and `expand=schema` give it. */
export function fieldSchema(field: Field): object {
  const { id, kind, custom, app } = field;
  if (app !== undefined) return { ...kind.schema, custom: app.moduleId, customId: app.customId };
  if (custom === undefined) return { ...kind.schema, system: id };
  return {
    ...kind.schema,
    custom: `com.atlassian.jira.plugin.system.customfieldtypes:${custom.type}`,
    customId: custom.customId,
  };
}
