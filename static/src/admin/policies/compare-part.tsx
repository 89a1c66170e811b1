import { useState, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../../src/contract/policies';
import type { SeverityComparison } from '../../../../src/domain/policies/comparison';
import { numberText } from '../../../../src/wording/figures';
import { severityName } from '../../../../src/wording/names';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';
import { DataTable } from '../../ui/data-table';
import type { Site } from '../page/page-control';
import { policyOption } from '../connections/settings/settings-options';
import { SelectField } from '../form/select-field';
import { ConnectionChoice } from './preview/connection-choice';
import { PolicyPart } from './base/policy-part';
import { addComparison, type ComparePage } from './preview/preview-sum';
import { RuleDifferences } from './rule-differences';
import { useWalk } from './preview/use-walk';
import { WalkStatus, type WalkRefusal } from './preview/walk-status';
import { EffectTable } from './preview/effect-table';

function openOf({ bySeverity }: ComparePage): number {
  return bySeverity.reduce((count, { open }) => count + open, 0);
}

function SeverityTable({ rows }: { readonly rows: readonly SeverityComparison[] }): ReactElement {
  const number = (name: string): { name: string; isNumber: true } => ({ name, isNumber: true });
  return (
    <DataTable
      label="By severity"
      columns={[
        'Severity',
        number('Open'),
        number('Earlier under B'),
        number('Later under B'),
        number('Same date'),
        number('Late under A'),
        number('Late under B'),
      ]}
    >
      {rows.map(({ severity, open, earlier, later, same, breachedLeft, breachedRight }) => (
        <tr key={severity ?? 'none'}>
          <th scope="row">{severity === null ? 'Not rated' : severityName(severity)}</th>
          {[open, earlier, later, same, breachedLeft, breachedRight].map((count, index) => (
            <td key={index} className="number">
              {numberText(count)}
            </td>
          ))}
        </tr>
      ))}
    </DataTable>
  );
}

/** Compares two policies on the open cases, whichever these follow. Changes nothing. */
export function ComparePart({
  policy,
  site: { connections, policies },
  onClose,
}: {
  readonly policy: AdminPolicy;
  readonly site: Site;
  readonly onClose: () => void;
}): ReactElement {
  const followed = connections[0]?.policyId;
  const [left, setLeft] = useState(
    () =>
      (
        policies.find(({ id }) => id === followed && id !== policy.id) ??
        policies.find(({ id }) => id !== policy.id) ??
        policy
      ).id,
  );
  const [right, setRight] = useState(policy.id);
  const [chosen, setChosen] = useState<readonly string[]>(() => connections.map(({ id }) => id));
  const walk = useWalk<ComparePage, WalkRefusal>();
  const { state } = walk;
  const [leftPolicy, rightPolicy] = [left, right].map((id) => policies.find((each) => each.id === id));
  const sum = 'sum' in state ? state.sum : null;
  const changed =
    <T,>(set: (value: T) => void): ((value: T) => void) =>
    (value) => {
      set(value);
      walk.forget();
    };
  const either = { hint: 'Current version.', problem: undefined, options: policies.map(policyOption) };
  const compare = (): void => {
    void walk.start(
      (place) =>
        invokeAdmin('comparePolicies', {
          left: { policyId: left },
          right: { policyId: right },
          connectionIds: chosen,
          place,
        }),
      (answer) => answer.type === 'comparison',
      addComparison,
    );
  };
  return (
    <PolicyPart title="Compare policies on open cases" onClose={onClose}>
      <p>Calculates the date of every open case under both policies. Nothing is changed.</p>
      <SelectField {...either} name="left" label="Policy A" value={left} onChange={changed(setLeft)} />
      <SelectField {...either} name="right" label="Policy B" value={right} onChange={changed(setRight)} />
      {leftPolicy !== undefined && rightPolicy !== undefined && (
        <RuleDifferences left={leftPolicy} right={rightPolicy} />
      )}
      <ConnectionChoice connections={connections} chosen={chosen} onChange={changed(setChosen)} />
      <div className="buttons">
        <Button
          look="primary"
          label="Compare"
          busyLabel="Comparing…"
          isBusy={state.type === 'walking'}
          isDisabled={chosen.length === 0}
          onClick={compare}
        />
      </div>
      <WalkStatus walk={walk} countOf={openOf} />
      {sum !== null &&
        (sum.bySeverity.length === 0 ? (
          <p role="status">There are no open cases.</p>
        ) : (
          <>
            <p role="status">
              A is “{sum.left.name}” ({sum.left.id}, version {sum.left.version}); B is “{sum.right.name}” (
              {sum.right.id}, version {sum.right.version}).
            </p>
            <SeverityTable rows={sum.bySeverity} />
            <p className="small subtle">A case without a date counts as having a later date.</p>
            {sum.worst.length > 0 && (
              <EffectTable
                label="Largest changes"
                effects={sum.worst}
                before="Due date under A"
                after="Due date under B"
              />
            )}
          </>
        ))}
    </PolicyPart>
  );
}
