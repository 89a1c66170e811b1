import type { AtLeast } from '../../contract/connections';
import { isSameScheme, type SigningScheme } from '../../domain/deliveries/signing-scheme';
import type { AuditPorts } from '../audit/record-audit';
import type { ConnectionStore, SetUpStore, ViewerPermissions, WorkQueue } from '../base/ports';
import type {
  DeadLetterStore,
  IntakeKeyStore,
  RefusedCallStore,
  SigningLessonStore,
} from '../deliveries/ports';
import type { IntakeKeys, SchemeFinder, SourceDirectory, WebhookOf, WebhookSource } from '../sources/ports';

export interface ManageSigningPorts extends AuditPorts {
  readonly viewer: ViewerPermissions;
  readonly connections: Pick<ConnectionStore, 'load'>;
  readonly setUps: Pick<SetUpStore, 'load'>;
  readonly keys: IntakeKeyStore;
  readonly lessons: SigningLessonStore;
  readonly refusedCalls: RefusedCallStore;
  readonly suspended: Pick<DeadLetterStore, 'latest'>;
  readonly schemes: SchemeFinder;
  readonly sources: Pick<SourceDirectory, 'wordsOf'>;
  readonly webhookOf: WebhookOf;
  readonly queue: WorkQueue;
}

const MAX_COUNTED = 100;

export interface KnownSigning {
  readonly keys: IntakeKeys;
  readonly webhook: WebhookSource;
}

type Refusal = { readonly type: 'no-permission' } | { readonly type: 'unknown-connection' };

/** The keys of a connection, or of one that is being set up and has a secret. */
export async function findSigning(
  connectionId: string,
  ports: ManageSigningPorts,
): Promise<KnownSigning | Refusal> {
  if (!(await ports.viewer.mayAdminister())) return { type: 'no-permission' };
  const exists =
    (await ports.connections.load(connectionId)) !== null || (await ports.setUps.load(connectionId)) !== null;
  const keys = exists ? await ports.keys.load(connectionId) : null;
  const webhook = keys && ports.webhookOf(keys.source);
  return keys === null || webhook === null ? { type: 'unknown-connection' } : { keys, webhook };
}

/** How many deliveries are kept until somebody accepts how they are signed. */
export async function countHeld(connectionId: string, { suspended }: ManageSigningPorts): Promise<AtLeast> {
  const { items, more } = await suspended.latest(connectionId, MAX_COUNTED);
  return { count: items.filter(({ reason }) => reason.code === 'signing-not-accepted').length, more };
}

/** True if the source says that it signs like this. */
export function isUsual(scheme: SigningScheme, { signature }: WebhookSource): boolean {
  return signature.usual.some((usual) => isSameScheme(usual, scheme));
}
