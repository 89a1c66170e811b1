import { ForgeKvsAPIError, ForgeKvsError } from '@forge/kvs';

/** The storage's answer to a call: `ok`, or status and code. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    if (error instanceof ForgeKvsAPIError) return `${error.responseDetails.status} ${error.code}`;
    if (error instanceof ForgeKvsError) return 'refused before it was sent';
    throw error;
  }
}

export type Codes = Readonly<Record<string, string>>;

/** The answers to several calls, by name, made one after the other. */
export async function codesOf(calls: Readonly<Record<string, () => Promise<unknown>>>): Promise<Codes> {
  const codes: Record<string, string> = {};
  for (const [name, call] of Object.entries(calls)) codes[name] = await codeOf(call());
  return codes;
}

/** The same, with the names of the refused calls: a document may say that they are refused, but not how. */
export async function refusalsOf(
  calls: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<{ readonly codes: Codes; readonly refused: readonly string[] }> {
  const codes = await codesOf(calls);
  return { codes, refused: Object.keys(codes).filter((name) => codes[name] !== 'ok') };
}
