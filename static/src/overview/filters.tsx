import type { ReactElement } from 'react';
import type { FiguresView } from '../../../src/contract/figures';
import { Filter, type Option } from '../ui/filter';
import { periodLengths, type Address } from './address';
import type { OverviewNavigation } from './navigation';
import { overviewWords } from './words/overview-words';

/** With what is chosen among the options, also if an address names what the person may not browse. */
function withChosen(options: readonly Option[], chosen: string | null): readonly Option[] {
  const isListed = chosen === null || options.some(({ value }) => value === chosen);
  return isListed ? options : [...options, { value: chosen, text: chosen }];
}

/**
 * The filters of the figures: each is part of the address. A filter with one choice is not shown, nor is the period where
 * the figures are those of the present.
 */
export function Filters({
  figures,
  address,
  isOfProject,
  onGo,
}: {
  readonly figures: Pick<FiguresView, 'connections' | 'projects'>;
  readonly address: Address;
  /** The page is one of a project, which needs no choice of it. */
  readonly isOfProject: boolean;
  readonly onGo: OverviewNavigation['go'];
}): ReactElement | null {
  const { words } = overviewWords.filters;
  const all = { value: '', text: words.all };
  const connections = withChosen(
    figures.connections.map(({ id, program }) => ({ value: id, text: words.program(program, id) })),
    address.connectionId,
  );
  const projects = withChosen(
    figures.projects.map(({ key, name }) => ({ value: key, text: `${name} (${key})` })),
    address.project,
  );
  const offers = {
    connection: connections.length > 1 || address.connectionId !== null,
    project: !isOfProject && (projects.length > 1 || address.project !== null),
  };
  const hasPeriod = address.view !== 'now';
  if (!hasPeriod && !offers.connection && !offers.project) return null;
  return (
    <div className="filters" role="group" aria-label={overviewWords.filters.label}>
      {hasPeriod && (
        <Filter
          label={words.period}
          value={String(address.months)}
          options={periodLengths.map((months) => ({ value: String(months), text: words.months(months) }))}
          onChange={(value) => {
            onGo({ months: periodLengths.find((months) => String(months) === value) ?? address.months });
          }}
        />
      )}
      {offers.connection && (
        <Filter
          label={words.connection}
          value={address.connectionId ?? ''}
          options={[all, ...connections]}
          onChange={(value) => {
            onGo({ connectionId: value === '' ? null : value });
          }}
        />
      )}
      {offers.project && (
        <Filter
          label={words.project}
          value={address.project ?? ''}
          options={[all, ...projects]}
          onChange={(value) => {
            onGo({ project: value === '' ? null : value });
          }}
        />
      )}
    </div>
  );
}
