import { makeResolver } from '@forge/resolver';
import * as v from 'valibot';
import { world } from '../adapters/forge/world';
import type { AdminApi } from '../contract/admin-view';
import { pinPanel, saveConnection } from '../usecases/manage-connections';
import { savePolicy, saveSettings } from '../usecases/manage-policies';
import { showAdmin } from '../usecases/show-admin';
import { SettingsInput } from './settings-input';

const Line = v.pipe(v.string(), v.maxLength(500));
const PinInput = v.object({ connectionId: Line });
/** The largest value that the storage keeps is 240 KiB; a policy is a few. */
const PolicyInput = v.object({ document: v.pipe(v.string(), v.maxLength(100_000)) });
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
  saveSettings: ({ payload }) => saveSettings(v.parse(SettingsInput, payload), world),
  savePolicy: ({ payload }) => savePolicy(v.parse(PolicyInput, payload).document, world),
  saveConnection: ({ payload }) => saveConnection(v.parse(SaveInput, payload), world),
});
