import type { ReactElement } from 'react';
import { spokenName } from '../../../src/wording/clock-names';

/** The milestones or flags to choose from; a single one needs no choice. */
export function NameOptions({ names }: { readonly names: readonly string[] }): ReactElement {
  return (
    <>
      {names.length !== 1 && <option value="">Choose…</option>}
      {names.map((name) => (
        <option key={name} value={name}>
          {spokenName(name)}
        </option>
      ))}
    </>
  );
}
