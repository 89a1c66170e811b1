import type { ConnectionStore, SetUpStore } from '../base/ports';
import type { IntakeKeyStore } from '../deliveries/ports';

export interface SecretOwnerPorts {
  readonly connections: Pick<ConnectionStore, 'list'>;
  readonly setUps: Pick<SetUpStore, 'list'>;
  readonly keys: Pick<IntakeKeyStore, 'load'>;
}

/**
 * The problem if another connection has the same secret, as a sentence: each would accept the other's deliveries. Secrets
 * are compared on the server and never leave it.
 */
export async function sharedSecretProblem(
  connectionId: string,
  text: string,
  { connections, setUps, keys }: SecretOwnerPorts,
): Promise<string | null> {
  const [all, unfinished] = await Promise.all([connections.list(), setUps.list()]);
  const ids = [...new Set([...all, ...unfinished].map(({ id }) => id))].filter((id) => id !== connectionId);
  for (const id of ids) {
    const known = await keys.load(id);
    if (known?.secrets.some((secret) => secret.text === text) === true)
      return `Connection “${id}” already has this secret. Each webhook needs its own: copy the one from this webhook’s Edit page.`;
  }
  return null;
}
