import type { ReactElement } from 'react';
import type { AdminConnection } from '../../../../../src/contract/admin';
import { FieldGroup } from '../../form/field-group';
import { connectionChoiceWords as words } from './words';

/** Selects the connections whose open cases are meant. */
export function ConnectionChoice({
  connections,
  chosen,
  onChange,
}: {
  readonly connections: readonly AdminConnection[];
  readonly chosen: readonly string[];
  readonly onChange: (connectionIds: readonly string[]) => void;
}): ReactElement {
  return (
    <FieldGroup title={words.openCasesOfThese}>
      {connections.map(({ id, policyName }) => (
        <label key={id} className="check-field">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => {
              onChange(
                event.target.checked ? [...chosen, id] : chosen.filter((connectionId) => connectionId !== id),
              );
            }}
          />
          <span>
            {id} <span className="small subtle">{words.newCasesFollow(policyName)}</span>
          </span>
        </label>
      ))}
    </FieldGroup>
  );
}

/** The connections whose new cases follow a policy; empty if there are none, so that a person has to choose. */
export function followersOf(policyId: string, connections: readonly AdminConnection[]): readonly string[] {
  return connections.filter((connection) => connection.policyId === policyId).map(({ id }) => id);
}
