import type { DiscardSetUpResult, SetUpChange, SetUpResult, SetUpView } from '../../contract/connections';
import type { Invalid } from '../../contract/refusals';
import { stepAfter, type SetUp } from '../../domain/connections/set-up';
import { newConnection } from '../../domain/connections/connection';
import { createOnStates } from '../../domain/findings/source-traits';
import { DEFAULT_POLICY_ID } from '../../domain/sla/presets';
import { webhookAddress } from '../../wording/webhook-address';
import { countDeadLetters, targetProblem, type ChangeConnectionPorts } from './change-connection';
import { arrangeRelease } from '../deliveries/arrange-release';
import { recordAudit } from '../audit/record-audit';
import { changeStored, type Decided } from '../base/change-stored';
import { CONNECTION_ID, programProblem } from './manage-connections';
import type { CaseStore } from '../cases/ports';
import type { PolicyStore } from '../base/ports';
import type { RefusedCallStore, SigningLessonStore } from '../deliveries/ports';
import type { WebTriggerUrl } from './ports';
import { sharedSecretProblem } from './secret-owner';
import { secretProblem, setOnlySecret } from './signing-secrets';

export interface SetUpPorts extends ChangeConnectionPorts {
  readonly cases: Pick<CaseStore, 'openOf'>;
  readonly policies: PolicyStore;
  readonly lessons: SigningLessonStore;
  readonly refusedCalls: RefusedCallStore;
  readonly webTriggerUrl: WebTriggerUrl;
}

function invalid(place: string, problem: string): Invalid {
  return { type: 'invalid', place, problem };
}

/** A setup as the page shows it. */
export async function toSetUpView(
  setUp: SetUp,
  triggerUrl: string,
  { keys, suspended }: Pick<SetUpPorts, 'keys' | 'suspended'>,
): Promise<SetUpView> {
  const [known, waiting] = await Promise.all([keys.load(setUp.id), countDeadLetters(setUp.id, suspended)]);
  return {
    ...setUp,
    webhookUrl: webhookAddress(triggerUrl, setUp.id),
    hasSecret: (known?.secrets.length ?? 0) > 0,
    suspended: waiting,
  };
}

function alreadyBegun(id: string): string {
  return `“${id}” is already being set up. Continue that setup, or choose another name.`;
}

async function shown(setUp: SetUp, ports: SetUpPorts): Promise<SetUpResult> {
  return { type: 'set-up', setUp: await toSetUpView(setUp, await ports.webTriggerUrl(), ports) };
}

/** Begins the setup of a connection. It is stored on the server, so that any Jira administrator can continue it. */
export async function beginSetUp(
  { id, program }: { readonly id: string; readonly program: string },
  by: string,
  ports: SetUpPorts,
): Promise<SetUpResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const wrongProgram = programProblem(program);
  if (wrongProgram !== null) return invalid('program', wrongProgram);
  if (!CONNECTION_ID.test(id)) return invalid('id', 'Use 1 to 64 small letters, digits and hyphens.');
  if ((await ports.connections.load(id)) !== null)
    return invalid('id', `Connection “${id}” already exists. Choose another name.`);
  if ((await ports.setUps.load(id)) !== null) return invalid('id', alreadyBegun(id));
  const { setUpSource, traitsOf } = ports.sources;
  const { createOn, minSeverity, wantDuplicates } = newConnection(setUpSource, traitsOf(setUpSource));
  const setUp: SetUp = {
    id,
    program,
    project: null,
    issueType: null,
    policyId: DEFAULT_POLICY_ID,
    createOn,
    minSeverity,
    wantDuplicates,
    next: 'address',
    begunAt: ports.now(),
    begunBy: by,
  };
  const begun = await changeStored<SetUp, SetUp | Invalid, Decided<SetUp, SetUp | Invalid>>(
    id,
    ports.setUps,
    (known) =>
      known === null ? { answer: setUp, next: setUp } : { answer: invalid('id', alreadyBegun(id)) },
    () => recordAudit({ by, action: 'set-up-begun', subject: { kind: 'connection', id } }, ports),
  );
  return 'type' in begun ? begun : shown(begun, ports);
}

/** The setup after a step, or what is wrong with the input. */
async function decided(
  setUp: SetUp,
  change: SetUpChange,
  by: string,
  ports: SetUpPorts,
): Promise<Partial<SetUp> | Invalid> {
  switch (change.step) {
    case 'program': {
      const problem = programProblem(change.program);
      return problem === null ? { program: change.program } : invalid('program', problem);
    }
    case 'address':
      return {};
    case 'secret':
      return setSecret(setUp, change.secret, by, ports);
    case 'project': {
      const project = await ports.projects.find(change.projectId);
      const wrong = targetProblem(project, change.issueTypeId);
      const issueType = project?.issueTypes.find(({ id }) => id === change.issueTypeId);
      if (wrong !== null) return invalid(wrong.place, wrong.problem);
      if (project === null || issueType === undefined) return {};
      const { id, key, name } = project;
      return { project: { id, key, name }, issueType: { id: issueType.id, name: issueType.name } };
    }
    case 'policy': {
      const policy = await ports.policies.current(change.policyId);
      return policy === null
        ? invalid('policyId', 'This policy no longer exists.')
        : { policyId: change.policyId };
    }
    case 'admission': {
      const { createOn, minSeverity, wantDuplicates } = change;
      const { setUpSource, traitsOf } = ports.sources;
      if (!createOnStates(traitsOf(setUpSource)).includes(createOn))
        return invalid('createOn', 'The source of this connection has no such state.');
      return { createOn, minSeverity, wantDuplicates };
    }
  }
}

/** Straight into the secret store: the setup itself never contains it. */
async function setSecret(
  { id }: SetUp,
  secret: string | null,
  by: string,
  ports: SetUpPorts,
): Promise<Partial<SetUp> | Invalid> {
  const isSet = ((await ports.keys.load(id))?.secrets.length ?? 0) > 0;
  if (secret === null && isSet) return {};
  const text = (secret ?? '').trim();
  const problem = secretProblem(text) ?? (await sharedSecretProblem(id, text, ports));
  if (problem !== null) return invalid('secret', problem);
  await recordAudit({ by, action: 'secret-added', subject: { kind: 'connection', id } }, ports);
  await setOnlySecret({ id, source: ports.sources.setUpSource }, text, by, ports);
  return {};
}

/** Saves the input of one setup step. */
export async function saveSetUp(
  { id, change }: { readonly id: string; readonly change: SetUpChange },
  by: string,
  ports: SetUpPorts,
): Promise<SetUpResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const setUp = await ports.setUps.load(id);
  if (setUp === null) return { type: 'unknown-set-up' };
  const decision = await decided(setUp, change, by, ports);
  if ('type' in decision) return decision;
  const saved = await changeStored<SetUp, SetUp | null, Decided<SetUp, SetUp | null>>(
    id,
    ports.setUps,
    (known) => {
      if (known === null) return { answer: null };
      const next: SetUp = { ...known, ...decision, next: stepAfter(change.step, known.next) };
      return { answer: next, next };
    },
  );
  return saved === null ? { type: 'unknown-set-up' } : shown(saved, ports);
}

/** Discards an unfinished setup, with its secret and its suspended deliveries. */
export async function discardSetUp(id: string, by: string, ports: SetUpPorts): Promise<DiscardSetUpResult> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  if ((await ports.setUps.load(id)) === null) return { type: 'unknown-set-up' };
  await recordAudit({ by, action: 'set-up-discarded', subject: { kind: 'connection', id } }, ports);
  // If the setup was activated and only its removal failed, the connection keeps its secret and deliveries.
  if ((await ports.connections.load(id)) === null) {
    await ports.keys.remove(id);
    await ports.lessons.remove(id);
    await ports.refusedCalls.remove(id);
  }
  await ports.setUps.remove(id);
  await arrangeRelease(id, ports);
  return { type: 'discarded' };
}
