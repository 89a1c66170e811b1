import { useState } from 'react';
import type { LinkPreview, LinkPreviewResult, LinkResult } from '../../../src/contract/linking';
import { refreshIssue } from '../bridge/refresh-issue';
import type { Notice } from '../ui/notice-area';
import { linkNotice } from './link-notice';
import type { PanelControl } from './panel-control';
import { previewFailedNotice, unknownNotice } from './words/decision-notice';

export interface Linking {
  readonly notice: Notice | null;
  readonly isBusy: boolean;
  /** What would change; `null` before it was asked for. */
  readonly preview: LinkPreview | null;
  readonly ask: (call: () => Promise<LinkPreviewResult>) => Promise<void>;
  readonly take: (call: () => Promise<LinkResult>, doneText: string) => Promise<void>;
  readonly goBack: () => void;
}

/** Leads a person through linking an issue, or unlinking it. */
export function useLinking(control: PanelControl, close: () => void): Linking {
  const [notice, setNotice] = useState<Notice | null>(null);
  const [preview, setPreview] = useState<LinkPreview | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const finish = (result: LinkResult, doneText: string): void => {
    if (result.type === 'done' || result.type === 'changed') control.show(result.panel);
    if (result.type === 'done') {
      control.report({ tone: 'success', text: doneText });
      close();
      refreshIssue();
      return;
    }
    setPreview(null);
    setNotice(linkNotice(result));
  };
  return {
    notice,
    isBusy,
    preview,
    ask: async (call) => {
      setIsBusy(true);
      setNotice(null);
      try {
        const answer = await call();
        if (answer.type === 'preview') setPreview(answer);
        else setNotice(linkNotice(answer));
      } catch (error) {
        setNotice(previewFailedNotice(error));
      }
      setIsBusy(false);
    },
    take: async (call, doneText) => {
      setIsBusy(true);
      try {
        finish(await call(), doneText);
      } catch (error) {
        setPreview(null);
        await control.refresh();
        control.report(unknownNotice(error));
      }
      setIsBusy(false);
    },
    goBack: () => {
      setPreview(null);
      setNotice(null);
    },
  };
}
