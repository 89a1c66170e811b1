import type { ReactElement } from 'react';
import type { PlaceChange } from '../../../../../src/domain/audit/changed-places';

function valueText(value: string | null): string {
  return value ?? 'nothing';
}

/** Changes of a policy version, by place. */
export function ChangeList({ changes }: { readonly changes: readonly PlaceChange[] }): ReactElement {
  if (changes.length === 0) return <p className="small subtle">The first version.</p>;
  return (
    <ul className="small" aria-label="Changes">
      {changes.map(({ place, from, to }) => (
        <li key={place}>
          <code>{place}</code>: {valueText(from)} → {valueText(to)}
        </li>
      ))}
    </ul>
  );
}
