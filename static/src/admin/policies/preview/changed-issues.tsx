import { useState, type ReactElement } from 'react';
import type { CaseEffect } from '../../../../../src/domain/policies/case-effect';
import { numberText } from '../../../../../src/wording/figures';
import { Button } from '../../../ui/button';
import { EffectTable } from './effect-table';
import { RuleTable } from './rule-table';
import { changedIssuesWords as words } from './words';

/** As many as a person reads at once. */
const FIRST = 20;
const MORE = 100;

/** Every issue whose date a policy would change, with both dates, or that rules have something to say about: the first ones, and more on request. */
export function ChangedIssues({ changed }: { readonly changed: readonly CaseEffect[] }): ReactElement {
  const [wanted, setWanted] = useState(FIRST);
  const shown = Math.min(wanted, changed.length);
  const more = Math.min(MORE, changed.length - shown);
  return (
    <>
      {changed.some(({ rule }) => rule !== undefined) ? (
        <RuleTable effects={changed.slice(0, shown)} />
      ) : (
        <EffectTable
          label={words.issuesWhoseDateChanges}
          effects={changed.slice(0, shown)}
          before={words.dueDateNow}
          after={words.newDueDate}
        />
      )}
      {more > 0 && (
        <div className="buttons">
          <span className="small subtle" role="status">
            {words.ofIssuesEarliestMoves(numberText(shown), numberText(changed.length))}
          </span>
          <Button
            label={words.showMore(numberText(more))}
            onClick={() => {
              setWanted(shown + more);
            }}
          />
        </div>
      )}
    </>
  );
}
