import { makeInvoke } from '@forge/bridge';
import type { PanelApi, PanelView } from '../../../src/contract/panel-view';

const invoke = makeInvoke<PanelApi>();

/** Asks the server what the panel of this page's issue shows. */
export function getPanel(): Promise<PanelView> {
  return invoke('getPanel');
}
