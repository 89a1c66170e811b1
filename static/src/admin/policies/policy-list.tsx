import Heading from '@atlaskit/heading';
import { useId, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../../src/contract/policies';
import type { PresetGroup } from '../../../../src/domain/sla/presets';
import { Disclosure } from '../../ui/disclosure';
import type { Site } from '../page/page-control';
import { followersOf } from './preview/connection-choice';
import { PolicyCard, type PolicyCardAction } from './policy-card';

interface ListProps {
  readonly site: Site;
  readonly onChoose: (action: PolicyCardAction, policy: AdminPolicy) => void;
}

function Cards({
  policies,
  level,
  site,
  onChoose,
}: ListProps & { readonly policies: readonly AdminPolicy[]; readonly level: 'h3' | 'h4' }): ReactElement {
  return (
    <>
      {policies.map((policy) => (
        <PolicyCard
          key={policy.id}
          policy={policy}
          level={level}
          usedBy={followersOf(policy.id, site.connections)}
          onChoose={(action) => {
            onChoose(action, policy);
          }}
        />
      ))}
    </>
  );
}

function OwnPolicies({ site, onChoose }: ListProps): ReactElement {
  const headingId = useId();
  const own = site.policies.filter(({ preset }) => !preset);
  return (
    <section className="policy-group" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        Own policies
      </Heading>
      <p>
        {own.length === 0
          ? 'None yet. Copy a preset below and change the copy.'
          : 'Each save creates a new version. New cases follow the current version; open cases keep theirs until you apply it to them.'}
      </p>
      <Cards policies={own} level="h3" site={site} onChoose={onChoose} />
    </section>
  );
}

const presetGroups: readonly { readonly group: PresetGroup; readonly title: string }[] = [
  { group: 'atlassian', title: 'Atlassian' },
  { group: 'standard', title: 'Authorities, standards and tools' },
  { group: 'program', title: 'Bounty programs and disclosure' },
];

/** The presets by publisher: Atlassian's are open, the others folded until somebody looks for them. */
function Presets({ site, onChoose }: ListProps): ReactElement {
  const headingId = useId();
  return (
    <section className="policy-group" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        Presets
      </Heading>
      <p>Published policies that ship with Bounty Clock. They never change; you can change a copy.</p>
      {presetGroups.map(({ group, title }) => {
        const policies = site.policies.filter((policy) => policy.group === group);
        const isFollowed = policies.some(({ id }) => followersOf(id, site.connections).length > 0);
        return (
          <Disclosure
            key={group}
            level="h3"
            title={`${title} (${policies.length})`}
            isOpen={group === 'atlassian' || isFollowed}
          >
            <div className="policy-group">
              <Cards policies={policies} level="h4" site={site} onChoose={onChoose} />
            </div>
          </Disclosure>
        );
      })}
    </section>
  );
}

/** All policies that a connection can follow, custom ones first. */
export function PolicyList(props: ListProps): ReactElement {
  return (
    <>
      <OwnPolicies {...props} />
      <Presets {...props} />
    </>
  );
}
