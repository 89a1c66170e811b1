import Heading from '@atlaskit/heading';
import { Stack } from '@atlaskit/primitives/compiled';
import { useId, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../src/contract/admin-view';
import { AddPolicy } from './add-policy';
import type { Notice } from './notice';
import { PolicyTable } from './policy-table';

/** The policies of the site, and the form for one of its own. */
export function Policies({
  policies,
  report,
}: {
  readonly policies: readonly AdminPolicy[];
  readonly report: (notice: Notice) => Promise<void>;
}): ReactElement {
  const headingId = useId();
  return (
    <section className="card" aria-labelledby={headingId}>
      <Stack space="space.200" alignInline="stretch">
        <Heading as="h2" size="medium" id={headingId}>
          Policies
        </Heading>
        <p>
          Every due date follows from a policy. Presets are published policies and never change; a connection
          follows the policy that its settings name.
        </p>
        <PolicyTable policies={policies} />
        <AddPolicy policies={policies} report={report} />
      </Stack>
    </section>
  );
}
