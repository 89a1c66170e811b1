import type { Handlers } from '@forge/resolver';
import * as v from 'valibot';
import { services } from '../../adapters/forge/services';
import { SeverityName } from '../../adapters/sla/primitives';
import type { ConnectionsApi } from '../../contract/connections';
import { pauseConnection, resumeConnection, saveRoute } from '../../usecases/connections/change-connection';
import { deleteConnection, previewDelete } from '../../usecases/connections/delete-connection';
import { listArrivals } from '../../usecases/connections/list-arrivals';
import { pinPanel } from '../../usecases/connections/manage-connections';
import { saveSettings } from '../../usecases/connections/manage-settings';
import { saveToken, testToken } from '../../usecases/connections/manage-token';
import { beginSetUp, discardSetUp, saveSetUp } from '../../usecases/connections/set-up-connection';
import { addSecret, removeSecret } from '../../usecases/connections/signing-secrets';
import { switchOn } from '../../usecases/connections/switch-on';
import { recheckUnjudged } from '../../usecases/health/judge-resolution';
import { ConnectionId, ShortText } from './short-text';
import { personOf } from './person-of';
import { CreateOnState } from './create-on-state';
import { SettingsInput } from './settings-input';

/** A Jira id: anything else in an address would name something else. */
const JiraId = v.pipe(v.string(), v.regex(/^\d{1,18}$/));
const RouteInput = v.object({
  connectionId: ShortText,
  base: v.object({
    program: ShortText,
    project: v.object({ id: ShortText, key: ShortText }),
    issueType: v.object({ id: ShortText, name: ShortText }),
  }),
  program: ShortText,
  projectId: JiraId,
  issueTypeId: JiraId,
});
const DeleteInput = v.object({ connectionId: ShortText, typedId: ShortText });
const AddSecretInput = v.object({ connectionId: ShortText, secret: ShortText });
const RemoveSecretInput = v.object({ connectionId: ShortText, number: v.pipe(v.number(), v.integer()) });
const TokenInput = v.object({ connectionId: ShortText, token: v.nullable(ShortText) });
const SetUpId = v.object({ id: ShortText });
const BeginInput = v.object({ id: ShortText, program: ShortText });
const Change = v.variant('step', [
  v.object({ step: v.literal('program'), program: ShortText }),
  v.object({ step: v.literal('address') }),
  v.object({ step: v.literal('secret'), secret: v.nullable(ShortText) }),
  v.object({ step: v.literal('project'), projectId: JiraId, issueTypeId: JiraId }),
  v.object({ step: v.literal('policy'), policyId: ShortText }),
  v.object({
    step: v.literal('admission'),
    createOn: CreateOnState,
    minSeverity: v.nullable(SeverityName),
    wantDuplicates: v.boolean(),
  }),
]);
const ChangeInput = v.object({ id: ShortText, change: Change });
const SwitchOnInput = v.object({ id: ShortText, pinPanel: v.boolean() });

const idOf = (payload: unknown): string => v.parse(ConnectionId, payload).connectionId;
const setUpIdOf = (payload: unknown): string => v.parse(SetUpId, payload).id;

export const connectionFunctions: Handlers<ConnectionsApi> = {
  pinPanel: ({ payload, context }) => pinPanel(idOf(payload), personOf(context), services),
  saveSettings: async ({ payload, context }) => {
    const input = v.parse(SettingsInput, payload);
    const result = await saveSettings(input, personOf(context), services);
    const { connectionId, settings } = input;
    if (result.type === 'saved')
      await recheckUnjudged(connectionId, (id) => Object.hasOwn(settings.resolutions, id), services);
    return result;
  },
  saveRoute: ({ payload, context }) => saveRoute(v.parse(RouteInput, payload), personOf(context), services),
  pauseConnection: ({ payload, context }) => pauseConnection(idOf(payload), personOf(context), services),
  resumeConnection: ({ payload, context }) => resumeConnection(idOf(payload), personOf(context), services),
  previewDelete: ({ payload }) => previewDelete(idOf(payload), services),
  deleteConnection: ({ payload, context }) =>
    deleteConnection(v.parse(DeleteInput, payload), personOf(context), services),
  addSecret: ({ payload, context }) =>
    addSecret(v.parse(AddSecretInput, payload), personOf(context), services),
  removeSecret: ({ payload, context }) =>
    removeSecret(v.parse(RemoveSecretInput, payload), personOf(context), services),
  saveToken: ({ payload, context }) => saveToken(v.parse(TokenInput, payload), personOf(context), services),
  testToken: ({ payload }) => testToken(idOf(payload), services),
  beginSetUp: ({ payload, context }) => beginSetUp(v.parse(BeginInput, payload), personOf(context), services),
  saveSetUp: ({ payload, context }) => saveSetUp(v.parse(ChangeInput, payload), personOf(context), services),
  switchOn: ({ payload, context }) => switchOn(v.parse(SwitchOnInput, payload), personOf(context), services),
  discardSetUp: ({ payload, context }) => discardSetUp(setUpIdOf(payload), personOf(context), services),
  listArrivals: ({ payload }) => listArrivals(idOf(payload), services),
};
