import type { ReactElement } from 'react';
import { severities } from '../../../../src/wording/names';
import { Filter } from '../../ui/filter';
import { needsSorts, type NeedsFilter, type NeedsSort } from '../live/needs-query';
import { nowWords } from '../words/now-words';

/** What the list is ordered and filtered by. */
export type NeedsChoice = Pick<NeedsFilter, 'severity' | 'assignee' | 'program'> & {
  readonly sort: NeedsSort;
};

/** Order and filters of the list, which are part of the address. */
export function NeedsFilters({
  choice: { sort, severity, assignee, program },
  programs,
  onGo,
}: {
  readonly choice: NeedsChoice;
  /** Codes of the programs that are listed. */
  readonly programs: readonly string[];
  readonly onGo: (change: Partial<NeedsChoice>) => void;
}): ReactElement {
  const words = nowWords.needs;
  const all = { value: '', text: words.all };
  const known = [...new Set([...programs, ...(program === null ? [] : [program])])].sort();
  return (
    <div className="filters" role="group" aria-label={words.filters}>
      <Filter
        label={words.sort}
        value={sort}
        options={needsSorts.map((value) => ({ value, text: words.sorts[value] }))}
        onChange={(value) => {
          onGo({ sort: needsSorts.find((each) => each === value) ?? sort });
        }}
      />
      <Filter
        label={words.severity}
        value={severity ?? ''}
        options={[all, ...severities.map((value) => ({ value, text: nowWords.severity(value) }))]}
        onChange={(value) => {
          onGo({ severity: severities.find((each) => each === value) ?? null });
        }}
      />
      <Filter
        label={words.assignee}
        value={assignee ?? ''}
        options={[
          { value: '', text: words.anybody },
          { value: 'me', text: words.me },
        ]}
        onChange={(value) => {
          onGo({ assignee: value === 'me' ? 'me' : null });
        }}
      />
      {(known.length > 1 || program !== null) && (
        <Filter
          label={words.program}
          value={program ?? ''}
          options={[all, ...known.map((value) => ({ value, text: value }))]}
          onChange={(value) => {
            onGo({ program: value === '' ? null : value });
          }}
        />
      )}
    </div>
  );
}
