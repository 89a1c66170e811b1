import { useRef, useState, type ReactElement } from 'react';
import type { AdminPolicy } from '../../../src/contract/admin-view';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { policyDraft } from './policy-draft';
import { policyOption } from './settings-options';

/** Fills the document in with that of a policy. What a person has written is replaced only when they say so. */
export function StartFrom({
  policies,
  document,
  fill,
}: {
  readonly policies: readonly AdminPolicy[];
  readonly document: string;
  readonly fill: (document: string) => void;
}): ReactElement {
  const select = useRef<HTMLSelectElement>(null);
  const [policyId, setPolicyId] = useState('');
  const [filled, setFilled] = useState('');
  const draftOf = (id: string): string => {
    const policy = policies.find((each) => each.id === id);
    return policy === undefined ? '' : policyDraft(policy, policies);
  };
  const fillFrom = (id: string): void => {
    const draft = draftOf(id);
    setFilled(draft);
    fill(draft);
  };
  const isUntouched = document.trim() === '' || document === filled;
  const choose = (id: string): void => {
    setPolicyId(id);
    if (id !== '' && isUntouched) fillFrom(id);
  };
  return (
    <Field
      name="startFrom"
      label="Start from"
      hint="Fills the document in. A preset cannot be changed, so its copy gets an id of its own."
      problem={undefined}
      isRequired={false}
    >
      {(control) => (
        <div className="with-button">
          <select
            {...control}
            ref={select}
            value={policyId}
            onChange={(event) => {
              choose(event.target.value);
            }}
          >
            <option value="">Choose a policy…</option>
            {policies.map(policyOption).map(({ value, name }) => (
              <option key={value} value={value}>
                {name}
              </option>
            ))}
          </select>
          {policyId !== '' && !isUntouched && (
            <Button
              label="Replace the text below"
              onClick={() => {
                fillFrom(policyId);
                // The button goes away.
                select.current?.focus();
              }}
            />
          )}
        </div>
      )}
    </Field>
  );
}
