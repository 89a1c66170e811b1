import type { ReactElement } from 'react';
import { fieldList } from '../../../src/wording/field-name';
import { Message } from '../ui/message';

/** Jira fields that could not be set, and what to do about them. */
export function SkippedFieldsMessage({
  skippedFields,
}: {
  readonly skippedFields: readonly string[];
}): ReactElement | null {
  if (skippedFields.length === 0) return null;
  return (
    <Message tone="warning">
      <p>
        <strong>Left out in Jira: {fieldList(skippedFields)}</strong>
      </p>
      <p>
        The project’s screens lack the field or its value, so Jira did not set it. The deadline shown here
        still applies. Ask a Jira administrator to add it to the project’s create and edit screens, and set it
        by hand on this issue.
      </p>
    </Message>
  );
}
