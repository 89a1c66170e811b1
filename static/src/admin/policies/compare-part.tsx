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
import { comparePartWords as words } from './words';

function openOf({ bySeverity }: ComparePage): number {
  return bySeverity.reduce((count, { open }) => count + open, 0);
}

function SeverityTable({ rows }: { readonly rows: readonly SeverityComparison[] }): ReactElement {
  const number = (name: string): { name: string; isNumber: true } => ({ name, isNumber: true });
  return (
    <DataTable
      label={words.bySeverity}
      columns={[
        words.severity,
        number(words.open),
        number(words.earlierUnderB),
        number(words.laterUnderB),
        number(words.sameDate),
        number(words.lateUnder),
        number(words.lateUnderB),
      ]}
    >
      {rows.map(({ severity, open, earlier, later, same, breachedLeft, breachedRight }) => (
        <tr key={severity ?? 'none'}>
          <th scope="row">{severity === null ? words.notRated : severityName(severity)}</th>
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
  const either = { hint: words.currentVersion, problem: undefined, options: policies.map(policyOption) };
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
    <PolicyPart title={words.comparePoliciesOnOpen} onClose={onClose}>
      <p>{words.calculatesDateOfEvery}</p>
      <SelectField {...either} name="left" label={words.policy} value={left} onChange={changed(setLeft)} />
      <SelectField
        {...either}
        name="right"
        label={words.policyB}
        value={right}
        onChange={changed(setRight)}
      />
      {leftPolicy !== undefined && rightPolicy !== undefined && (
        <RuleDifferences left={leftPolicy} right={rightPolicy} />
      )}
      <ConnectionChoice connections={connections} chosen={chosen} onChange={changed(setChosen)} />
      <div className="buttons">
        <Button
          look="primary"
          label={words.compare}
          busyLabel={words.comparing}
          isBusy={state.type === 'walking'}
          isDisabled={chosen.length === 0}
          onClick={compare}
        />
      </div>
      <WalkStatus walk={walk} countOf={openOf} />
      {sum !== null &&
        (sum.bySeverity.length === 0 ? (
          <p role="status">{words.thereAreNoOpen}</p>
        ) : (
          <>
            <p role="status">
              {words.isVersionB(
                sum.left.name,
                sum.left.id,
                sum.left.version,
                sum.right.name,
                sum.right.id,
                sum.right.version,
              )}
            </p>
            <SeverityTable rows={sum.bySeverity} />
            <p className="small subtle">{words.caseWithoutDateCounts}</p>
            {sum.worst.length > 0 && (
              <EffectTable
                label={words.largestChanges}
                effects={sum.worst}
                before={words.dueDateUnder}
                after={words.dueDateUnderB}
              />
            )}
          </>
        ))}
    </PolicyPart>
  );
}
