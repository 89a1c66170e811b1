import type { ReactElement } from 'react';
import { Message } from '../ui/message';

/** Why Jira's own due date field is empty although the clock has a date. */
export function FarDateMessage(): ReactElement {
  return (
    <Message tone="warning">
      <p>
        <strong>The due date is too far ahead for Jira</strong>
      </p>
      <p>
        Jira would show a date about 20 years ahead or more a century early, so its due date field stays
        empty. The date shown here counts. If it is a mistake, correct the targets of the policy.
      </p>
    </Message>
  );
}
