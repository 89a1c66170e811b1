import type { ReactElement } from 'react';
import { Button } from '../../ui/button';
import { COUNTED_AT_MOST, sharesBy } from '../live/breakdown';
import { needsOfAssignee, needsOfProgram, type NeedsFilter } from '../live/needs-query';
import type { OpenCase } from '../live/open-case';
import { nowWords } from '../words/now-words';
import { SharesChart } from './shares-chart';
import type { Needs } from './use-needs';

function programOf({ program }: OpenCase): { readonly id: string; readonly name: string } | null {
  return program === null ? null : { id: program, name: program };
}

function countedFrom(listed: number, isComplete: boolean): string {
  const words = nowWords.shares;
  if (isComplete) return words.complete;
  return listed >= COUNTED_AT_MOST ? words.atMost(COUNTED_AT_MOST) : words.partly(listed);
}

/** The list by assignee and by program, as far as it is here and up to a thousand cases. */
export function Shares({
  needs: { state, all },
  filter,
  siteUrl,
}: {
  readonly needs: Needs;
  readonly filter: NeedsFilter;
  readonly siteUrl: string;
}): ReactElement {
  const { items, cursor, isLoading } = state;
  const words = nowWords.shares;
  const isComplete = cursor === null && items.length <= COUNTED_AT_MOST;
  const isMore = cursor !== null && items.length < COUNTED_AT_MOST;
  return (
    <>
      <div className="shares">
        <SharesChart
          title={words.assignee}
          column={words.columns.assignee}
          nobody={nowWords.needs.unassigned}
          shares={sharesBy(items, ({ assignee }) => assignee)}
          jqlOf={isComplete ? ({ id }) => needsOfAssignee(filter, id) : null}
          siteUrl={siteUrl}
        />
        <SharesChart
          title={words.program}
          column={words.columns.program}
          nobody={nowWords.needs.noProgram}
          shares={sharesBy(items, programOf)}
          jqlOf={isComplete ? ({ id }) => needsOfProgram(filter, id) : null}
          siteUrl={siteUrl}
        />
      </div>
      <div className="list-foot">
        <p className="small subtle">{countedFrom(items.length, isComplete)}</p>
        {isMore && (
          <Button
            label={words.countMore(COUNTED_AT_MOST)}
            busyLabel={nowWords.counting}
            isBusy={isLoading}
            onClick={all}
          />
        )}
      </div>
    </>
  );
}
