import type { ReactElement } from 'react';
import { nowWords as words } from '../words/now-words';
import { countOf, type Counts } from '../live/count-cells';
import { sumOfCounts, type Count } from '../live/count';
import { Figure } from './figure';
import {
  cellsOfSum,
  dueDays,
  jqlOfSum,
  nowCells,
  severities,
  standings,
  type CellId,
} from '../live/now-cells';
import type { Scope } from '../live/scope';

function Tile({
  name,
  ...figure
}: {
  readonly name: string;
  readonly count: Count;
  readonly jql: string;
  readonly siteUrl: string;
}): ReactElement {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <Figure about={name} {...figure} />
      </dd>
    </div>
  );
}

/** The figures of one number each: overdue, due in some days, waiting, paused, not started. */
export function Glance({
  counts,
  scope,
  siteUrl,
}: {
  readonly counts: Counts;
  readonly scope: Scope;
  readonly siteUrl: string;
}): ReactElement {
  const jqlById = new Map(nowCells(scope).map(({ id, jql }) => [id, jql]));
  const tile = (id: CellId, name: string): ReactElement => (
    <Tile key={id} name={name} count={countOf(counts, id)} jql={jqlById.get(id) ?? ''} siteUrl={siteUrl} />
  );
  const overdue = cellsOfSum(severities, ['breached']).map((id) => countOf(counts, id));
  return (
    <dl className="glance" aria-label={words.summary}>
      <Tile
        name={words.bands.breached}
        count={sumOfCounts(overdue)}
        jql={jqlOfSum(severities, ['breached'], scope)}
        siteUrl={siteUrl}
      />
      {dueDays.map((days) => tile(`due/${days}`, words.due(days)))}
      {standings.map((standing) => tile(standing, words.standings[standing]))}
    </dl>
  );
}
