import { validate } from '@forge/manifest';

/** The full validator that the Forge CLI runs before a deploy. Warnings count: a deploy prints them, and nobody reads on. */
export async function validateManifest(): Promise<readonly string[]> {
  const { errors } = await validate();
  return (errors ?? []).map(({ level, message, line }) => `${level} in line ${line}: ${message}`);
}
