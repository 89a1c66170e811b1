import { useState } from 'react';
import type {
  ConfigurationImportResult,
  ConfigurationPlanResult,
} from '../../../../src/contract/configuration';
import { invokeAdmin } from '../../bridge/invoke';
import type { Notice } from '../page/notice';
import type { PageControl } from '../page/page-control';
import { useAction } from '../page/use-action';
import { importedText, importActionWords as words } from './words';

type Planned = Exclude<ConfigurationPlanResult, { type: 'no-permission' }>;

/** What is known of a file so far; `null` before the first check. */
export interface ImportState {
  readonly planned: Planned | null;
  readonly isBusy: boolean;
  readonly notice: Notice | null;
  readonly plan: (text: string) => void;
  readonly forget: () => void;
  readonly carryOut: () => void;
}

/** Removes whitespace, because the bridge carries little at a time. */
function compact(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    // The server reports the problem.
    return text;
  }
}

const noPermission: Notice = {
  tone: 'danger',
  text: words.nothingWasChangedYou,
};

function importNotice(result: Exclude<ConfigurationImportResult, { type: 'unreadable' }>): Notice {
  switch (result.type) {
    case 'imported':
      return { tone: 'success', text: importedText(result.items) };
    case 'changed':
      return {
        tone: 'warning',
        text: words.importWasStopped,
      };
    case 'no-permission':
      return noPermission;
  }
}

/** Shows what a file would change, and imports it. */
export function useImport({ overview, health }: PageControl): ImportState {
  const { isBusy, notice, run } = useAction(overview.refresh);
  const [asked, setAsked] = useState<{ readonly text: string; readonly planned: Planned } | null>(null);
  const look = async (text: string): Promise<Notice | null> => {
    const planned = await invokeAdmin('planConfiguration', { text });
    if (planned.type === 'no-permission') return noPermission;
    setAsked({ text, planned });
    return null;
  };
  return {
    planned: asked?.planned ?? null,
    isBusy,
    notice,
    plan(text) {
      if (!isBusy) void run(words.notChecked, () => look(compact(text)));
    },
    forget() {
      setAsked(null);
    },
    carryOut() {
      if (isBusy || asked?.planned.type !== 'plan') return;
      const { text, planned } = asked;
      void run(words.notImported, async () => {
        const result = await invokeAdmin('importConfiguration', { text, planDigest: planned.digest });
        if (result.type === 'unreadable') {
          setAsked({ text, planned: result });
          return null;
        }
        await Promise.all([overview.refresh(), health.refresh()]);
        if (result.type === 'imported') setAsked(null);
        if (result.type === 'changed') await look(text);
        return importNotice(result);
      });
    },
  };
}
