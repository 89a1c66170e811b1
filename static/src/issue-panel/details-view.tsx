import type { ReactElement } from 'react';
import type { TrackedPanel } from '../../../src/contract/panel';
import type { ShownDetails } from '../../../src/contract/source-details';
import { momentText } from '../../../src/wording/moments';
import { Fact, Facts } from '../ui/facts';
import { FileList } from './file-list';
import { useViewer } from './viewer-context';
import { activityName, readText, sourceDetailsWords as words, waitsText } from './words/source-details-words';

function Original({ original }: { readonly original: NonNullable<ShownDetails['original']> }): ReactElement {
  const { id, title, issueKey } = original;
  return (
    <>
      {issueKey !== null && <strong>{issueKey} </strong>}
      <bdi>{title ?? id}</bdi>
    </>
  );
}

function Rewards({ rewards }: Pick<ShownDetails, 'rewards'>): ReactElement {
  const { timeZone } = useViewer();
  if (rewards.length === 0) return <>{words.noRewards}</>;
  return (
    <ul className="plain-list">
      {rewards.map(({ amount, at, isCancelled }, index) => (
        <li key={index}>
          <bdi>{amount ?? words.noAmount}</bdi>, {at === null ? words.noDate : momentText(at, timeZone)}
          {isCancelled && `, ${words.cancelled}`}
        </li>
      ))}
    </ul>
  );
}

function Activities({ activities }: Pick<ShownDetails, 'activities'>): ReactElement {
  const { timeZone } = useViewer();
  return (
    <ul className="plain-list">
      {activities.map(({ key, at, by }, index) => (
        <li key={index}>
          <bdi>{activityName(key)}</bdi>, {momentText(at, timeZone)}
          {by !== null && (
            <>
              , <bdi>{by}</bdi>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What the source answered, with the moment when it did. */
export function DetailsView({
  details,
  view: { clock, source, submission },
}: {
  readonly details: ShownDetails;
  readonly view: TrackedPanel;
}): ReactElement {
  const { timeZone } = useViewer();
  const { waitsSince, assignee, original, rewards, activities, files, otherFiles, readAt } = details;
  return (
    <>
      <Facts>
        <Fact name={words.waits}>
          {waitsSince === null ? words.nobody : waitsText(waitsSince, clock.state === 'paused', timeZone)}
        </Fact>
        <Fact name={words.assignee}>{assignee === null ? words.unassigned : <bdi>{assignee}</bdi>}</Fact>
        {original !== null && (
          <Fact name={words.original} isWide>
            <Original original={original} />
          </Fact>
        )}
        <Fact name={words.rewards}>
          <Rewards rewards={rewards} />
        </Fact>
        {activities.length > 0 && (
          <Fact name={words.log} isWide>
            <Activities activities={activities} />
          </Fact>
        )}
        <Fact name={words.files} isWide>
          <FileList files={files} others={otherFiles} url={submission?.url ?? null} open={source.open} />
        </Fact>
      </Facts>
      <p className="small subtle">{readText(readAt, source.name, timeZone)}</p>
    </>
  );
}
