import type { ReactElement } from 'react';
import type { PlaceChange } from '../../../../../src/domain/audit/changed-places';
import { placeText } from '../../../../../src/wording/place-text';
import { valueText } from '../../../../../src/wording/value-text';
import { changeListWords as words } from './words';

/** Changes of a policy version, by place. */
export function ChangeList({ changes }: { readonly changes: readonly PlaceChange[] }): ReactElement {
  if (changes.length === 0) return <p className="small subtle">{words.firstVersion}</p>;
  return (
    <ul className="small" aria-label={words.changes}>
      {changes.map(({ place, from, to }) => (
        <li key={place}>
          {placeText(place)}: {valueText(from)} → {valueText(to)}
        </li>
      ))}
    </ul>
  );
}
