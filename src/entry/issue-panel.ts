import { makeResolver } from '@forge/resolver';
import { world } from '../adapters/forge/world';
import type { PanelApi } from '../contract/panel-view';
import { showPanel } from '../usecases/show-panel';
import { issueIdOf } from './issue-context';

/** Resolver of the issue panel. */
export const issuePanel = makeResolver<PanelApi>({
  getPanel: ({ context }) => showPanel(issueIdOf(context), world),
});
