import type { ActionPreview, ActionResult, TrackedPanel } from '../../../src/contract/panel';
import type { CaseAction } from '../../../src/domain/panel/case-action';
import { submissionPayload } from '../../support/payloads';
import type { Site } from '../../support/site';

const DAY = 86_400_000;
const PANEL = 'sla-panel';

interface Options {
  readonly accountId?: string;
  readonly issueKey?: string;
}

interface PanelUse {
  readonly panel: {
    readonly get: (options?: Options) => Promise<TrackedPanel>;
    readonly preview: (action: CaseAction, options?: Options) => Promise<ActionPreview>;
    readonly take: (action: CaseAction, version: number, options?: Options) => Promise<ActionResult>;
  };
  /** The moment so many days before the submission was tracked. */
  readonly at: (daysAgo: number) => string;
  /** The date so many days after the submission was tracked. */
  readonly dayIn: (days: number) => string;
  /** The issue's due date. */
  readonly due: () => Promise<unknown>;
  /** Loads the panel, then acts. */
  readonly act: (action: CaseAction, options?: Options) => Promise<ActionResult>;
  /** P2, triaged four days ago: due in 24 days. */
  readonly track: () => Promise<void>;
}

/** The panel of SEC-1 as a person uses it, a developer unless a call names another. */
export function usePanel(site: Site): PanelUse {
  let nowMs = 0;
  const place = ({ accountId = 'dev', issueKey = 'SEC-1' }: Options) => ({ accountId, issueKey });
  const at = (daysAgo: number): string => new Date(nowMs - daysAgo * DAY).toISOString();
  const get = async (options: Options = {}) =>
    (await site.invoke(PANEL, 'getPanel', place(options))) as TrackedPanel;
  const take = async (action: CaseAction, version: number, options: Options = {}) =>
    (await site.invoke(PANEL, 'takeAction', {
      payload: { action, version },
      ...place(options),
    })) as ActionResult;
  return {
    panel: {
      get,
      preview: async (action: CaseAction, options: Options = {}) =>
        (await site.invoke(PANEL, 'previewAction', {
          payload: { action },
          ...place(options),
        })) as ActionPreview,
      take,
    },
    at,
    dayIn: (days: number): string => new Date(nowMs + days * DAY).toISOString().slice(0, 10),
    due: async (): Promise<unknown> => (await site.issue('SEC-1')).fields.duedate,
    act: async (action: CaseAction, options: Options = {}): Promise<ActionResult> => {
      const { version } = await get(options);
      return take(action, version, options);
    },
    track: async (): Promise<void> => {
      nowMs = (await site.now()).getTime();
      await site.deliver(
        submissionPayload({
          createdAt: at(4),
          attributes: { submitted_at: at(5), last_transitioned_to_triaged_at: at(4) },
        }),
      );
      await site.settle();
      await site.clearLedger();
    },
  };
}
