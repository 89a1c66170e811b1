const DEFAULT_PORT = 4600;
const MAX_PORT = 65_535;

/**
 * The port of the local host: `PORT`, or 4600.
 * @throws if `PORT` is not a port.
 */
export function readPort({ PORT = '' }: NodeJS.ProcessEnv): number {
  if (PORT === '') return DEFAULT_PORT;
  const port = /^\d+$/.test(PORT) ? Number(PORT) : Number.NaN;
  if (port <= MAX_PORT) return port;
  throw new Error(`PORT is a number from 0 to ${MAX_PORT}, not ${JSON.stringify(PORT)}.`);
}
