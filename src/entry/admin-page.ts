import { makeResolver } from '@forge/resolver';
import * as v from 'valibot';
import { world } from '../adapters/forge/world';
import type { AdminApi } from '../contract/admin-view';
import { pinPanel, saveConnection } from '../usecases/manage-connections';
import { savePolicy, saveSettings } from '../usecases/manage-policies';
import { startComparison } from '../usecases/compare-submissions';
import { cancelImport, countImport, startImport } from '../usecases/import-submissions';
import { saveToken } from '../usecases/manage-token';
import { discardDeadLetters, replayDeadLetters } from '../usecases/replay-dead-letters';
import { showAdmin } from '../usecases/show-admin';
import { showHealth } from '../usecases/show-health';
import { SettingsInput } from './settings-input';

const Line = v.pipe(v.string(), v.maxLength(500));
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

const ConnectionInput = v.object({ connectionId: Line });
const TokenInput = v.object({ connectionId: Line, token: v.nullable(Line) });
const JobInput = v.object({ connectionId: Line, jobId: Line });
const CountInput = v.object({
  connectionId: Line,
  request: v.object({
    states: v.pipe(v.array(Line), v.maxLength(20)),
    submittedFrom: v.nullable(Line),
    submittedTo: v.nullable(Line),
  }),
});
/** As many as a page lists. */
const EventIds = v.pipe(v.array(Line), v.maxLength(100));
const ReplayInput = v.object({ connectionId: Line, eventIds: v.union([v.literal('all'), EventIds]) });
const DiscardInput = v.object({ connectionId: Line, eventIds: EventIds, reason: v.string() });

/** Resolver of the admin page. Each use case asks Jira whether the caller administers it. */
export const adminPage = makeResolver<AdminApi>({
  getOverview: () => showAdmin(world),
  pinPanel: ({ payload }) => pinPanel(v.parse(ConnectionInput, payload).connectionId, world),
  saveSettings: ({ payload }) => saveSettings(v.parse(SettingsInput, payload), world),
  savePolicy: ({ payload }) => savePolicy(v.parse(PolicyInput, payload).document, world),
  getHealth: () => showHealth(world),
  saveToken: ({ payload }) => saveToken(v.parse(TokenInput, payload), world),
  startComparison: ({ payload }) => startComparison(v.parse(ConnectionInput, payload).connectionId, world),
  countImport: ({ payload }) => countImport(v.parse(CountInput, payload), world),
  startImport: ({ payload }) => startImport(v.parse(JobInput, payload), world),
  cancelImport: ({ payload }) => cancelImport(v.parse(JobInput, payload), world),
  replayDeadLetters: ({ payload }) => replayDeadLetters(v.parse(ReplayInput, payload), world),
  discardDeadLetters: ({ payload }) => discardDeadLetters(v.parse(DiscardInput, payload), world),
  saveConnection: ({ payload }) => saveConnection(v.parse(SaveInput, payload), world),
});
