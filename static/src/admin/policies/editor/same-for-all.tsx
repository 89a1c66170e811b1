import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { sameForAll, type TargetsForm } from './target-cells';
import { sameForAllWords as words } from './words';

/** Gives every row of a table of targets that of its first row: a promise that no severity changes is typed once. */
export function SameForAll({
  targets,
  onChange,
}: {
  readonly targets: TargetsForm;
  readonly onChange: (targets: TargetsForm) => void;
}): ReactElement {
  return (
    <div>
      <Button
        label={words.sameForAll}
        onClick={() => {
          onChange(sameForAll(targets));
        }}
      />
    </div>
  );
}
