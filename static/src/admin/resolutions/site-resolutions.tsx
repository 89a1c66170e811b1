import { useState, type ReactElement } from 'react';
import type { SiteResolution } from '../../../../src/contract/health';
import type { ResolutionMeaning } from '../../../../src/domain/mapping/resolution';
import { invokeAdmin } from '../../bridge/invoke';
import { Button } from '../../ui/button';

import { Lozenge } from '../../ui/lozenge';
import { StackCell, StackRow, StackTable } from '../../ui/stack-table';
import { listResolutions } from '../form/jira-choices';
import type { Notice } from '../page/notice';
import { useReported } from '../page/use-reported';
import { judgedNotice, meaningWord, standingWords, siteResolutionsWords as words } from './words';

const TONES = { fixed: 'success', closed: 'neutral' } as const;
const MEANINGS: readonly ResolutionMeaning[] = ['fixed', 'closed'];

interface Judging {
  readonly latest: string;
  readonly isBusy: boolean;
  readonly judge: (resolution: SiteResolution, counts: ResolutionMeaning) => void;
}

function JudgeButtons({
  resolution,
  judging: { latest, isBusy, judge },
}: {
  readonly resolution: SiteResolution;
  readonly judging: Judging;
}): ReactElement {
  const { id, name, counts: present } = resolution;
  return (
    <div className="buttons">
      {MEANINGS.filter((counts) => counts !== present).map((counts) => (
        <Button
          key={counts}
          label={words.is(name, counts === 'fixed' ? 'a fix' : 'not a fix')}
          busyLabel={words.saving}
          isBusy={isBusy && latest === `${id} ${counts}`}
          onClick={() => {
            judge(resolution, counts);
          }}
        />
      ))}
    </div>
  );
}

/** All of the site's resolutions, what each counts as and why, and buttons to judge it. */
export function SiteResolutions({
  loaded,
  report,
}: {
  readonly loaded: readonly SiteResolution[];
  readonly report: (notice: Notice) => Promise<void>;
}): ReactElement {
  const [resolutions, setResolutions] = useState(loaded);
  const [latest, setLatest] = useState('');
  const { isBusy, run } = useReported(report);
  const judge: Judging['judge'] = (resolution, counts) => {
    if (isBusy) return;
    const { id: resolutionId, name, counts: shown } = resolution;
    setLatest(`${resolutionId} ${counts}`);
    void run(words.notJudged(name), async () => {
      const result = await invokeAdmin('judgeResolution', { resolutionId, counts, base: { counts: shown } });
      setResolutions(await listResolutions());
      return judgedNotice(name, counts, result);
    });
  };
  return (
    <div className="part">
      <p>{words.whenIssueIsDone}</p>
      <StackTable label={words.resolutionsOfThisSite} columns={words.columns}>
        {resolutions.map((resolution) => (
          <StackRow key={resolution.id}>
            <StackCell>{resolution.name}</StackCell>
            <StackCell of={words.columns[1]}>
              <Lozenge tone={resolution.counts === null ? 'warning' : TONES[resolution.counts]}>
                {meaningWord(resolution.counts)}
              </Lozenge>
            </StackCell>
            <StackCell of={words.columns[2]}>{standingWords(resolution)}</StackCell>
            <StackCell>
              <JudgeButtons resolution={resolution} judging={{ latest, isBusy, judge }} />
            </StackCell>
          </StackRow>
        ))}
      </StackTable>
    </div>
  );
}
