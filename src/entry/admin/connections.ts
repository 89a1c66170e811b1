import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { world } from '../../adapters/forge/world';
import { SeverityName } from '../../adapters/sla/primitives';
import type { ConnectionsApi } from '../../contract/connections';
import { createOnStates } from '../../domain/connections/connection';
import { pauseConnection, resumeConnection, saveRoute } from '../../usecases/connections/change-connection';
import { deleteConnection, previewDelete } from '../../usecases/connections/delete-connection';
import { listArrivals } from '../../usecases/connections/list-arrivals';
import { pinPanel, saveConnection } from '../../usecases/connections/manage-connections';
import { saveSettings } from '../../usecases/connections/manage-settings';
import { saveToken, testToken } from '../../usecases/connections/manage-token';
import { beginSetUp, discardSetUp, saveSetUp } from '../../usecases/connections/set-up-connection';
import { addSecret, removeSecret } from '../../usecases/connections/signing-secrets';
import { switchOn } from '../../usecases/connections/switch-on';
import { ConnectionId, Line } from './line';
import { personOf } from './person-of';
import { SettingsInput } from './settings-input';

/** An id of Jira's: what else stands in an address would name something else. */
const JiraId = v.pipe(v.string(), v.regex(/^\d{1,18}$/));
const SaveInput = v.object({
  id: Line,
  program: Line,
  projectKey: Line,
  issueType: Line,
  secret: Line,
  pinPanel: v.boolean(),
});
const RouteInput = v.object({ connectionId: Line, program: Line, projectId: JiraId, issueTypeId: JiraId });
const DeleteInput = v.object({ connectionId: Line, typedId: Line });
const AddSecretInput = v.object({ connectionId: Line, secret: Line });
const RemoveSecretInput = v.object({ connectionId: Line, number: v.pipe(v.number(), v.integer()) });
const TokenInput = v.object({ connectionId: Line, token: v.nullable(Line) });
const SetUpId = v.object({ id: Line });
const BeginInput = v.object({ id: Line, program: Line });
const Change = v.variant('step', [
  v.object({ step: v.literal('program'), program: Line }),
  v.object({ step: v.literal('address') }),
  v.object({ step: v.literal('secret'), secret: v.nullable(Line) }),
  v.object({ step: v.literal('project'), projectId: JiraId, issueTypeId: JiraId }),
  v.object({ step: v.literal('policy'), policyId: Line }),
  v.object({
    step: v.literal('admission'),
    createOn: v.picklist(createOnStates),
    minSeverity: v.nullable(SeverityName),
    wantDuplicates: v.boolean(),
  }),
]);
const ChangeInput = v.object({ id: Line, change: Change });
const SwitchOnInput = v.object({ id: Line, pinPanel: v.boolean() });

const idOf = (payload: unknown): string => v.parse(ConnectionId, payload).connectionId;
const setUpIdOf = (payload: unknown): string => v.parse(SetUpId, payload).id;

export const connectionFunctions: Handlers<ConnectionsApi> = {
  pinPanel: ({ payload, context }) => pinPanel(idOf(payload), personOf(context), world),
  saveConnection: ({ payload, context }) =>
    saveConnection(v.parse(SaveInput, payload), personOf(context), world),
  saveSettings: ({ payload, context }) =>
    saveSettings(v.parse(SettingsInput, payload), personOf(context), world),
  saveRoute: ({ payload, context }) => saveRoute(v.parse(RouteInput, payload), personOf(context), world),
  pauseConnection: ({ payload, context }) => pauseConnection(idOf(payload), personOf(context), world),
  resumeConnection: ({ payload, context }) => resumeConnection(idOf(payload), personOf(context), world),
  previewDelete: ({ payload }) => previewDelete(idOf(payload), world),
  deleteConnection: ({ payload, context }) =>
    deleteConnection(v.parse(DeleteInput, payload), personOf(context), world),
  addSecret: ({ payload, context }) => addSecret(v.parse(AddSecretInput, payload), personOf(context), world),
  removeSecret: ({ payload, context }) =>
    removeSecret(v.parse(RemoveSecretInput, payload), personOf(context), world),
  saveToken: ({ payload, context }) => saveToken(v.parse(TokenInput, payload), personOf(context), world),
  testToken: ({ payload }) => testToken(idOf(payload), world),
  beginSetUp: ({ payload, context }) => beginSetUp(v.parse(BeginInput, payload), personOf(context), world),
  saveSetUp: ({ payload, context }) => saveSetUp(v.parse(ChangeInput, payload), personOf(context), world),
  switchOn: ({ payload, context }) => switchOn(v.parse(SwitchOnInput, payload), personOf(context), world),
  discardSetUp: ({ payload, context }) => discardSetUp(setUpIdOf(payload), personOf(context), world),
  listArrivals: ({ payload }) => listArrivals(idOf(payload), world),
};
