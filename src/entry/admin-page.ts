import { makeResolver } from '@forge/resolver';
import * as v from 'valibot';
import { world } from '../adapters/forge/world';
import type { AdminApi } from '../contract/admin-view';
import { pinPanel, saveConnection } from '../usecases/manage-connections';
import { showAdmin } from '../usecases/show-admin';

const Line = v.pipe(v.string(), v.maxLength(500));
const PinInput = v.object({ connectionId: Line });
const SaveInput = v.object({
  id: Line,
  program: Line,
  projectKey: Line,
  issueType: Line,
  secret: Line,
  pinPanel: v.boolean(),
});

/** Resolver of the admin page. Each use case asks Jira whether the caller administers it. */
export const adminPage = makeResolver<AdminApi>({
  getOverview: () => showAdmin(world),
  pinPanel: ({ payload }) => pinPanel(v.parse(PinInput, payload).connectionId, world),
  saveConnection: ({ payload }) => saveConnection(v.parse(SaveInput, payload), world),
});
