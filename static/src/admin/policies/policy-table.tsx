import { Fragment, useId, useState, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../../src/contract/policies';
import { inForceText } from '../../../../src/wording/in-force-text';
import { durationText } from '../../../../src/wording/moments';
import { severityName } from '../../../../src/wording/names';
import { presetEndOf } from '../../../../src/wording/published-policies';
import { Menu } from '../../ui/menu';
import { StackCell, StackRow, StackTable } from '../../ui/stack-table';
import type { Site } from '../page/page-control';
import { readDocument } from './base/read-document';
import { PolicyDetails } from './policy-details';
import { policyUsers } from './base/policy-users';
import { policyTableWords as words } from './words';

export type PolicyAction = 'copy' | 'edit' | 'compare' | 'apply';

/** Id of the element that stands for a policy in the list. */
export function policyRowId(policyId: string): string {
  return `policy-${policyId}`;
}

/** Those that have a target in most policies; the details have all. */
const shown = ['critical', 'high', 'medium', 'low'] as const;

const columns = [words.policy, ...shown.map(severityName), words.inForce, words.usedBy, words.actions];

function actionsOf({
  preset,
}: AdminPolicy): readonly { readonly key: PolicyAction; readonly label: string }[] {
  return [
    { key: 'copy', label: 'Copy…' },
    ...(preset ? [] : [{ key: 'edit', label: 'Edit…' } as const]),
    { key: 'compare', label: 'Compare…' },
    { key: 'apply', label: words.applyToOpenCases },
  ];
}

function PolicyRow({
  policy,
  site,
  isOpen,
  onToggle,
  onChoose,
}: {
  readonly policy: AdminPolicy;
  readonly site: Site;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onChoose: (action: PolicyAction) => void;
}): ReactElement {
  const { id, name, version, preset } = policy;
  const detailsId = useId();
  const { targets, inForceFrom } = readDocument(policy);
  const usedBy = policyUsers(id, site.connections);
  return (
    <Fragment>
      <StackRow hasMore={isOpen}>
        <StackCell>
          <button
            type="button"
            className="link-button policy-name"
            id={policyRowId(id)}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={onToggle}
          >
            {name}
          </button>
          {!preset && <span className="own-line small subtle">{words.version(version)}</span>}
        </StackCell>
        {shown.map((severity) => {
          const target = targets['fix']?.[severity] ?? null;
          return (
            <StackCell key={severity} of={severityName(severity)} className="nowrap">
              {target === null ? words.none : durationText(target)}
            </StackCell>
          );
        })}
        <StackCell of={words.inForce}>
          {inForceText(inForceFrom, presetEndOf(id), site.now.slice(0, 10))}
        </StackCell>
        <StackCell of={words.usedBy}>{usedBy.length === 0 ? '–' : usedBy.join(', ')}</StackCell>
        <StackCell className="end">
          <Menu
            label={words.actions}
            about={`for ${name}`}
            isAtEnd
            items={actionsOf(policy)}
            onChoose={onChoose}
          />
        </StackCell>
      </StackRow>
      {isOpen && (
        <tr role="row">
          <td role="cell" colSpan={columns.length} id={detailsId}>
            <PolicyDetails policy={policy} level={policy.preset ? 'h4' : 'h3'} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** Policies with their targets for the fix; a click on a name shows everything else. */
export function PolicyTable({
  label,
  policies,
  site,
  onChoose,
}: {
  readonly label: string;
  readonly policies: readonly AdminPolicy[];
  readonly site: Site;
  readonly onChoose: (action: PolicyAction, policy: AdminPolicy) => void;
}): ReactElement {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <StackTable label={label} columns={columns}>
      {policies.map((policy) => (
        <PolicyRow
          key={policy.id}
          policy={policy}
          site={site}
          isOpen={opened === policy.id}
          onToggle={() => {
            setOpened(opened === policy.id ? null : policy.id);
          }}
          onChoose={(action) => {
            onChoose(action, policy);
          }}
        />
      ))}
    </StackTable>
  );
}
