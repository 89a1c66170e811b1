import type { ReactElement } from 'react';
import type { FiguresView } from '../../../src/contract/figures';
import { Button } from '../ui/button';
import type { Address } from './address';
import { overviewWords as words } from './words/overview-words';
import './only-on-paper.css';

/** What the figures on a sheet are about: the part, its period and its filters, which have no controls there. */
export function OnPaper({
  figures: { months, connections, projects },
  address: { view, connectionId, project },
}: {
  readonly figures: Pick<FiguresView, 'months' | 'connections' | 'projects'>;
  readonly address: Address;
}): ReactElement {
  const connection = connections.find(({ id }) => id === connectionId);
  const program =
    connectionId === null
      ? words.paper.all
      : words.filters.words.program(connection?.program ?? connectionId, connectionId);
  const name = projects.find(({ key }) => key === project)?.name;
  const shown = project === null ? words.paper.all : name === undefined ? project : `${name} (${project})`;
  const period = words.paper.period(months[0] ?? '', months.at(-1) ?? '');
  return (
    <p className="only-on-paper">
      <strong>{words.paper.about(words.views[view], period, program, shown)}</strong>
    </p>
  );
}

/** Prints the page without Jira's page around it, which the browser's own command would print. */
export function PrintButton(): ReactElement {
  return (
    <Button
      label={words.paper.print}
      look="subtle"
      onClick={() => {
        window.print();
      }}
    />
  );
}
