import Heading from '@atlaskit/heading';
import type { ReactElement } from 'react';
import type { Viewer } from '../../bridge/viewer';
import { Button } from '../../ui/button';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import type { AskedNow } from '../live/ask-now';
import type { NeedsFilter } from '../live/needs-query';
import { nowWords } from '../words/now-words';
import { NeedsFilters, type NeedsChoice } from './needs-filters';
import { NeedsList } from './needs-list';
import { ReadyMade } from './ready-made';
import { Shares } from './shares';
import { useNeeds, type NeedsState } from './use-needs';

const words = nowWords.needs;

function isFiltered({ severity, assignee, program }: NeedsFilter): boolean {
  return severity !== null || assignee !== null || program !== null;
}

function Foot({
  state: { items, cursor, isLoading },
  filter,
  onMore,
}: {
  readonly state: NeedsState;
  readonly filter: NeedsFilter;
  readonly onMore: () => void;
}): ReactElement {
  const nothing = isFiltered(filter) ? words.nothingFiltered : words.nothing;
  return (
    <div className="list-foot">
      <p role="status" className={items.length === 0 ? undefined : 'small subtle'}>
        {items.length === 0 ? nothing : words.listed(items.length, cursor === null)}
      </p>
      {cursor !== null && (
        <Button label={words.more} busyLabel={words.loading} isBusy={isLoading} onClick={onMore} />
      )}
    </div>
  );
}

/** The cases that need somebody, the worst first, and whose they are. */
export function NeedsSection({
  list,
  filter,
  choice,
  viewer,
  onChanged,
  onGo,
}: {
  readonly list: AskedNow['needs'];
  readonly filter: NeedsFilter;
  readonly choice: NeedsChoice;
  readonly viewer: Viewer;
  /** Called when issues may have been changed from the list. */
  readonly onChanged: () => void;
  readonly onGo: (change: Partial<NeedsChoice>) => void;
}): ReactElement {
  const needs = useNeeds(list);
  const { state, more, again, afterChange } = needs;
  const { items, isLoading, failure } = state;
  const programs = items.flatMap(({ program }) => (program === null ? [] : [program]));
  return (
    <section className="figures-part" aria-label={words.title} aria-busy={isLoading}>
      <Heading as="h2" size="small">
        {words.title}
      </Heading>
      <p className="small subtle">{words.note}</p>
      <ReadyMade scope={filter} siteUrl={viewer.siteUrl} />
      <NeedsFilters choice={choice} programs={programs} onGo={onGo} />
      {failure !== null && (
        <Failure what={words.notLoaded} reason={failure} isRetrying={isLoading} onRetry={again} />
      )}
      <NeedsList cases={items} viewer={viewer} onRan={afterChange} onChanged={onChanged} />
      {items.length === 0 && isLoading ? (
        <Loading text={words.loading} />
      ) : (
        failure === null && <Foot state={state} filter={filter} onMore={more} />
      )}
      {items.length > 0 && <Shares needs={needs} filter={filter} siteUrl={viewer.siteUrl} />}
    </section>
  );
}
