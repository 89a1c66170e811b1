import { useState, useSyncExternalStore } from 'react';
import type { Viewer } from '../../bridge/viewer';
import { reasonOf } from '../../remote/reason-of';
import type { Notice } from '../../ui/notice-area';
import { bulkWords } from '../words/bulk-words';
import { asTheyAre } from '../run/assign';
import { beginRun, closeRun } from '../run/present-run';
import { previewRun, type PlannedRun } from './preview-run';
import { needsPreview, repeated, replanned, type Subject, type Wanted } from '../run/run';
import type { Runner, RunState } from '../run/runner';

/** How far a person is. */
export type BulkStep =
  | { readonly type: 'filling' }
  | { readonly type: 'planned'; readonly planned: PlannedRun }
  | { readonly type: 'running'; readonly state: RunState; readonly isStopping: boolean };

export interface Bulk {
  readonly step: BulkStep;
  /** True while the server is asked for a preview. */
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  readonly preview: (wanted: Wanted) => Promise<void>;
  readonly goBack: () => void;
  readonly cancel: () => void;
  readonly confirm: () => void;
  readonly stop: () => void;
  readonly goOn: () => void;
  /** Makes the calls again that had no answer, or came too early. */
  readonly repeat: () => void;
  /** Previews those again that had changed. */
  readonly previewAgain: () => Promise<void>;
  readonly close: () => void;
}

const never = (): (() => void) => () => undefined;
const nothing = (): null => null;

/** The steps of changing several issues. @param begun see `BulkFlow`. */
export function useBulk(
  issues: readonly Subject[],
  begun: Runner | null,
  { accountId }: Viewer,
  onClose: (hasRun: boolean) => void,
): Bulk {
  const [runner, setRunner] = useState(begun);
  const [planned, setPlanned] = useState<PlannedRun | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [isStopping, setIsStopping] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);
  const state = useSyncExternalStore(runner?.subscribe ?? never, runner?.read ?? nothing);

  const ask = async (wanted: Wanted, of: () => Promise<readonly Subject[]>): Promise<void> => {
    setNotice(null);
    setIsBusy(true);
    try {
      const answer = await previewRun(wanted, await of(), accountId);
      if (answer === null) setNotice({ tone: 'danger', text: bulkWords.form.mayNot });
      else setPlanned(answer);
    } catch (error) {
      setNotice({ tone: 'danger', text: bulkWords.form.previewFailed(reasonOf(error)) });
    }
    setIsBusy(false);
  };
  const start = (started: Runner): void => {
    setIsStopping(false);
    void started.start();
  };

  return {
    step:
      planned !== null
        ? { type: 'planned', planned }
        : state !== null
          ? { type: 'running', state, isStopping: isStopping && state.isRunning }
          : { type: 'filling' },
    isBusy,
    notice,
    preview: (wanted) => ask(wanted, () => Promise.resolve(issues)),
    goBack: () => {
      setPlanned(null);
    },
    cancel: () => {
      onClose(false);
    },
    confirm: () => {
      if (planned === null) return;
      const next = runner ?? beginRun(planned.run);
      if (runner !== null) runner.replace(replanned(runner.read().run, planned.run.items));
      setRunner(next);
      setPlanned(null);
      start(next);
    },
    stop: () => {
      setIsStopping(true);
      runner?.stop();
    },
    goOn: () => {
      if (runner !== null) start(runner);
    },
    repeat: () => {
      if (runner === null) return;
      runner.replace(repeated(runner.read().run));
      start(runner);
    },
    previewAgain: async () => {
      if (runner === null) return;
      const { wanted, items } = runner.read().run;
      const changed = items
        .filter((item) => needsPreview(item.state))
        .map(({ issueId, key, change }) => {
          const assignee = change.type === 'assign' ? change.from : null;
          return { id: issueId, key, assignee };
        });
      await ask(wanted, () => (wanted.type === 'assign' ? asTheyAre(changed) : Promise.resolve(changed)));
    },
    close: () => {
      closeRun();
      onClose(true);
    },
  };
}
