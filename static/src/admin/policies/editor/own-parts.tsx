import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '../../../ui/button';
import { Disclosure } from '../../../ui/disclosure';

/** What the form of one part may do to it. */
interface PartControl<T> {
  readonly onChange: (changes: Partial<T>) => void;
  readonly onRemove: () => void;
}

/** A collapsible list of parts of which a policy may have any number, with a button that adds one. */
export function OwnParts<T extends { readonly key: string }>({
  title,
  about,
  addLabel,
  parts,
  make,
  draw,
  onChange,
}: {
  readonly title: string;
  readonly about: string;
  readonly addLabel: string;
  readonly parts: readonly T[];
  /** An empty part with that key. */
  readonly make: (key: string) => T;
  readonly draw: (part: T, index: number, control: PartControl<T>) => ReactNode;
  readonly onChange: (parts: readonly T[]) => void;
}): ReactElement {
  const [isOpen] = useState(parts.length > 0);
  const [added, setAdded] = useState(0);
  const addId = useId();
  return (
    <Disclosure level="h3" title={`${title} (${parts.length})`} isOpen={isOpen || parts.length > 0}>
      <div className="own-parts">
        <p className="small subtle">{about}</p>
        {parts.map((part, index) =>
          draw(part, index, {
            onChange: (changes) => {
              onChange(parts.map((each) => (each === part ? { ...each, ...changes } : each)));
            },
            onRemove: () => {
              onChange(parts.filter((each) => each !== part));
              // The button that was used is gone.
              document.getElementById(addId)?.querySelector('button')?.focus();
            },
          }),
        )}
        <div className="add-part" id={addId}>
          <Button
            label={addLabel}
            onClick={() => {
              setAdded(added + 1);
              onChange([...parts, make(`new ${added}`)]);
            }}
          />
        </div>
      </div>
    </Disclosure>
  );
}
