import type { ReactElement } from 'react';
import type { ExampleDates } from '../../../../../src/domain/policies/example-dates';
import { exampleSentence } from '../../../../../src/wording/example-sentence';
import type { PolicyForm } from './policy-form';
import type { Examples } from './use-examples';
import { exampleDatesPartWords as words } from './words';

function Waiting({ type }: { readonly type: 'asking' | 'unknown' }): ReactElement {
  return <p className="subtle">{type === 'asking' ? 'Calculating…' : words.datesAppearOnceForm}</p>;
}

/** Example due dates for the form, by severity, computed by the server. */
export function ExampleDatesPart({
  examples,
  clockBase,
}: {
  readonly examples: Examples;
  readonly clockBase: PolicyForm['clockBase'];
}): ReactElement {
  return (
    <div className="examples small" data-state={examples.type}>
      <p>
        <strong>{words.submittedAndToday(clockBase === 'milestone' ? 'at the milestone' : 'triaged')}</strong>
      </p>
      {examples.type === 'known' ? (
        <ul className="plain-list">
          {examples.examples.map((example) => (
            <li key={example.severity}>{exampleSentence(example)}</li>
          ))}
        </ul>
      ) : (
        <Waiting type={examples.type} />
      )}
    </div>
  );
}

/** The example of one part of the form. */
export function PartExample({
  examples,
  sentence,
}: {
  readonly examples: Examples;
  readonly sentence: (examples: readonly ExampleDates[]) => string;
}): ReactElement {
  return (
    <div className="examples small" data-state={examples.type}>
      {examples.type === 'known' ? <p>{sentence(examples.examples)}</p> : <Waiting type={examples.type} />}
    </div>
  );
}
