import { makeInvoke } from '@forge/bridge/invoke/invoke';
import type {
  ActionPreview,
  ActionResult,
  PanelApi,
  PanelView,
  StartInput,
} from '../../../src/contract/panel';
import type { CaseAction } from '../../../src/domain/panel/case-action';

const invoke = makeInvoke<PanelApi>();

/** Asks the server what the panel of this page's issue shows. */
export function getPanel(): Promise<PanelView> {
  return invoke('getPanel');
}

/** Asks what an action would do to the date. Nothing is written. */
export function previewAction(action: CaseAction): Promise<ActionPreview> {
  return invoke('previewAction', { action });
}

/** Takes an action on the version of the case that was previewed. */
export function takeAction(action: CaseAction, version: number): Promise<ActionResult> {
  return invoke('takeAction', { action, version });
}

/** Asks which date a clock would give to this page's issue. Nothing is written. */
export function previewStart(input: StartInput): Promise<ActionPreview> {
  return invoke('previewStart', input);
}

export function startClock(input: StartInput): Promise<ActionResult> {
  return invoke('startClock', input);
}
