import { useRef, useState } from 'react';
import type { EvidencePage, EvidenceRecord, EvidenceRequest } from '../../../../src/contract/evidence';
import { countText } from '../../../../src/wording/figures';
import { invokeAdmin } from '../../bridge/invoke';
import {
  createExport,
  type ExportChoice,
  type ExportProgress,
  type ExportRun,
} from '../../evidence/export-run';
import { evidenceFileName } from '../../evidence/file-name';
import { asSentence } from '../../ui/as-sentence';
import type { Notice } from '../page/notice';
import { saveBlob } from '../../ui/save-file';
import { exportActionWords as words } from './words';

const NO_PERMISSION = words.noPermission;

async function ask(request: EvidenceRequest): Promise<EvidencePage> {
  const result = await invokeAdmin('evidencePage', request);
  if (result.type === 'no-permission') throw new Error(NO_PERMISSION);
  return result;
}

async function record(entry: EvidenceRecord): Promise<void> {
  const { type } = await invokeAdmin('recordEvidence', entry);
  if (type === 'no-permission') throw new Error(NO_PERMISSION);
}

/** Outlives the part of the page, so that somebody who looks elsewhere can continue. */
let kept: ExportRun | null = null;

export interface ExportState {
  readonly isBusy: boolean;
  readonly progress: ExportProgress | null;
  readonly notice: Notice | null;
  /** True if an export was stopped and can go on. */
  readonly canContinue: boolean;
  readonly start: (choice: ExportChoice) => void;
  readonly proceed: () => void;
  readonly stop: () => void;
}

/** Makes the file of a period, page by page. */
export function useExport(): ExportState {
  const [isBusy, setIsBusy] = useState(false);
  const [progress, setProgress] = useState<ExportProgress | null>(kept?.progress() ?? null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const stopper = useRef<AbortController | null>(null);
  const go = async (run: ExportRun): Promise<void> => {
    const stopping = new AbortController();
    stopper.current = stopping;
    kept = run;
    setIsBusy(true);
    setNotice(null);
    setProgress(run.progress());
    try {
      const made = await run.go({ ask, record, onProgress: setProgress }, stopping.signal);
      if (made === null) setNotice({ tone: 'warning', text: words.exportWasStoppedNothing });
      else {
        const name = evidenceFileName(run.choice, made.madeAt);
        saveBlob(name, made.file);
        kept = null;
        const cases = countText(run.progress().cases, 'case');
        setNotice({
          tone: 'success',
          text: words.exportedToAdminLog(cases, name, made.digest),
        });
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setNotice({
        tone: 'danger',
        text: words.notRead(asSentence(reason)),
      });
    }
    setIsBusy(false);
  };
  return {
    isBusy,
    progress,
    notice,
    canContinue: !isBusy && kept !== null,
    start: (choice) => void go(createExport(choice)),
    proceed: () => {
      if (kept !== null) void go(kept);
    },
    stop: () => stopper.current?.abort(),
  };
}
