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
import { policyListWords as words } from './words';

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
        {words.ownPolicies}
      </Heading>
      {own.length === 0 ? (
        <Empty title={words.noPoliciesOfYour}>
          <p>{words.copyPresetBelow}</p>
        </Empty>
      ) : (
        <>
          <p className="subtle">{words.eachSaveCreatesNew}</p>
          <PolicyTable label={words.ownPoliciesTime} policies={own} {...props} />
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
        {words.presets}
      </Heading>
      <p className="subtle">{words.publishedPoliciesThatCome}</p>
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
            <PolicyTable label={words.timeToFix(title)} policies={policies} {...common} />
          </Disclosure>
        );
      })}
      {ended.length > 0 && (
        <Disclosure level="h3" title={words.noLongerInForce(ended.length)} isOpen={false}>
          <PolicyTable label={words.noLongerInForceTime} policies={ended} {...common} />
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
