import Heading from '@atlaskit/heading';
import { useId, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { presetEndOf } from '../../../../src/wording/published-policies';
import { Disclosure } from '../../ui/disclosure';
import { Empty } from '../../ui/empty';
import { presetGroups } from '../form/policy-groups';
import type { Site } from '../page/page-control';
import { PolicyTable, type PolicyAction } from './policy-table';
import { followersOf } from './preview/connection-choice';

interface ListProps {
  readonly site: Site;
  readonly onChoose: (action: PolicyAction, policy: AdminPolicy) => void;
}

function OwnPolicies(props: ListProps): ReactElement {
  const headingId = useId();
  const own = props.site.policies.filter(({ preset }) => !preset);
  return (
    <section className="policy-group" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        Own policies
      </Heading>
      {own.length === 0 ? (
        <Empty title="No policies of your own yet.">
          <p>Copy a preset below and change the copy.</p>
        </Empty>
      ) : (
        <>
          <p className="subtle">
            Each save creates a new version. New cases follow the current version; open cases keep theirs
            until you apply it to them.
          </p>
          <PolicyTable label="Own policies, time to fix by severity" policies={own} {...props} />
        </>
      )}
    </section>
  );
}

/** A policy that ended is of use only to the connections that still follow it. */
function isCurrent({ id }: AdminPolicy, { now, connections }: Site): boolean {
  const end = presetEndOf(id);
  return end === null || end > now.slice(0, 10) || followersOf(id, connections).length > 0;
}

/** The presets by publisher: Atlassian's are open, the others folded until somebody looks for them. */
function Presets({ site, onChoose }: ListProps): ReactElement {
  const headingId = useId();
  const common = { site, onChoose };
  const ended = site.policies.filter((policy) => policy.preset && !isCurrent(policy, site));
  return (
    <section className="policy-group" aria-labelledby={headingId}>
      <Heading as="h2" size="medium" id={headingId}>
        Presets
      </Heading>
      <p className="subtle">
        Published policies that come with Bounty Clock. They never change; you can change a copy.
      </p>
      {presetGroups.map(({ group, title }) => {
        const policies = site.policies.filter((policy) => policy.group === group && isCurrent(policy, site));
        const isFollowed = policies.some(({ id }) => followersOf(id, site.connections).length > 0);
        return (
          <Disclosure
            key={group}
            level="h3"
            title={`${title} (${policies.length})`}
            isOpen={group === 'atlassian' || isFollowed}
          >
            <PolicyTable label={`${title}, time to fix by severity`} policies={policies} {...common} />
          </Disclosure>
        );
      })}
      {ended.length > 0 && (
        <Disclosure level="h3" title={`No longer in force (${ended.length})`} isOpen={false}>
          <PolicyTable label="No longer in force, time to fix by severity" policies={ended} {...common} />
        </Disclosure>
      )}
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
