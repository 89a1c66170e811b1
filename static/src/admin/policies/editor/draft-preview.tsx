import { useState, type ReactElement } from 'react';
import { invokeAdmin } from '../../../bridge/invoke';
import { Button } from '../../../ui/button';
import type { Site } from '../../page/page-control';
import { ConnectionChoice } from '../preview/connection-choice';
import { PreviewStatus } from '../preview/preview-status';
import { addPreview, type PreviewPage } from '../preview/preview-sum';
import { useWalk } from '../preview/use-walk';
import type { WalkRefusal } from '../preview/walk-status';
import { draftPreviewWords as words } from './words';

/** What a draft would do to open cases, before it is saved. */
export function DraftPreview({
  site: { connections },
  document,
}: {
  readonly site: Site;
  /** The draft in its present state. */
  readonly document: () => string;
}): ReactElement {
  const [chosen, setChosen] = useState<readonly string[]>(() => connections.map(({ id }) => id));
  const walk = useWalk<PreviewPage, WalkRefusal>();
  const count = (): void => {
    const policy = { document: document() };
    void walk.start(
      (place) => invokeAdmin('previewPolicy', { policy, connectionIds: chosen, place }),
      (answer) => answer.type === 'preview',
      addPreview,
    );
  };
  return (
    <div className="part">
      <p>{words.countsWhichDatesWould}</p>
      <ConnectionChoice
        connections={connections}
        chosen={chosen}
        onChange={(ids) => {
          setChosen(ids);
          walk.forget();
        }}
      />
      <div className="buttons">
        <Button
          label={words.count}
          busyLabel={words.counting}
          isBusy={walk.state.type === 'walking'}
          isDisabled={chosen.length === 0}
          onClick={count}
        />
      </div>
      <PreviewStatus walk={walk} />
    </div>
  );
}
