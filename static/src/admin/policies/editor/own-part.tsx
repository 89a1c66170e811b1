import type { ReactElement, ReactNode } from 'react';
import type { ExampleDates } from '../../../../../src/domain/policies/example-dates';
import { Button } from '../../../ui/button';
import { FieldGroup } from '../../form/field-group';
import { PartExample } from './example-dates-part';
import type { PolicyForm } from './policy-form';
import { SameForAll } from './same-for-all';
import { TargetsTable, type TargetColumn } from './targets-table';
import type { Examples } from './use-examples';
import { ownPartWords as words } from './words';

/** One of the parts of which a policy may have any number: its fields, its targets, an example, and a way to remove it. */
export function OwnPart({
  title,
  targets,
  calendar,
  problems,
  examples,
  sentence,
  onRemove,
  children,
}: {
  readonly title: string;
  readonly targets: TargetColumn;
  readonly calendar: PolicyForm['calendar'];
  readonly problems: Readonly<Record<string, string>>;
  readonly examples: Examples;
  /** What the part gives in an example. */
  readonly sentence: (examples: readonly ExampleDates[]) => string;
  readonly onRemove: () => void;
  /** The fields before the targets. */
  readonly children: ReactNode;
}): ReactElement {
  return (
    <div className="own-part">
      <FieldGroup title={title}>
        {children}
        <TargetsTable
          label={words.targetsOf(title)}
          columns={[targets]}
          calendar={calendar}
          problems={problems}
        />
        <SameForAll targets={targets.targets} onChange={targets.onChange} />
        <PartExample examples={examples} sentence={sentence} />
        <div>
          <Button label={words.remove(title)} onClick={onRemove} />
        </div>
      </FieldGroup>
    </div>
  );
}
