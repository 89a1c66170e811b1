import Heading from '@atlaskit/heading';
import { useId, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../../src/contract/policies';
import type { Site } from '../page/page-control';
import { followersOf } from './preview/connection-choice';
import { PolicyCard, type PolicyCardAction } from './policy-card';

function Group({
  title,
  about,
  policies,
  site,
  onChoose,
}: {
  readonly title: string;
  readonly about: string;
  readonly policies: readonly AdminPolicy[];
  readonly site: Site;
  readonly onChoose: (action: PolicyCardAction, policy: AdminPolicy) => void;
}): ReactElement {
  const headingId = useId();
  return (
    <section className="policy-group" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        {title}
      </Heading>
      <p>{about}</p>
      {policies.map((policy) => (
        <PolicyCard
          key={policy.id}
          policy={policy}
          usedBy={followersOf(policy.id, site.connections)}
          onChoose={(action) => {
            onChoose(action, policy);
          }}
        />
      ))}
    </section>
  );
}

/** All policies that a connection can follow, custom ones first. */
export function PolicyList({
  site,
  onChoose,
}: {
  readonly site: Site;
  readonly onChoose: (action: PolicyCardAction, policy: AdminPolicy) => void;
}): ReactElement {
  const own = site.policies.filter(({ preset }) => !preset);
  return (
    <>
      <Group
        title="Own policies"
        about={
          own.length === 0
            ? 'None yet. Copy a preset below and change the copy.'
            : 'Each save creates a new version. New cases follow the current version; open cases keep theirs until you apply it to them.'
        }
        policies={own}
        site={site}
        onChoose={onChoose}
      />
      <Group
        title="Presets"
        about="Published policies that ship with Bounty Clock. They never change; you can change a copy."
        policies={site.policies.filter(({ preset }) => preset)}
        site={site}
        onChoose={onChoose}
      />
    </>
  );
}
