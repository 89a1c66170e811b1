import type { ReactElement } from 'react';
import { spokenName } from '../../../src/wording/clock-names';
import { formWords } from './words/form-words';

/** The milestones or flags to choose from; a single one needs no choice. */
export function NameOptions({ names }: { readonly names: readonly string[] }): ReactElement {
  return (
    <>
      {names.length !== 1 && <option value="">{formWords.chooseName}</option>}
      {names.map((name) => (
        <option key={name} value={name}>
          {spokenName(name)}
        </option>
      ))}
    </>
  );
}
