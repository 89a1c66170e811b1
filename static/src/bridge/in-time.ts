/** Jira answers at once. */
const PATIENCE_MS = 1000;

/** An answer of Jira's page around the frame; `undefined` if it takes so long that the page does better without it. */
export function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, PATIENCE_MS);
  });
  return Promise.race([answer, late]);
}
