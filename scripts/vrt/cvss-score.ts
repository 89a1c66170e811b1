/** Weights of the base metrics, by metric and value; `PR` weighs more if the scope changes. */
const weights: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  AV: { N: 0.85, A: 0.62, L: 0.55, P: 0.2 },
  AC: { L: 0.77, H: 0.44 },
  PR: { N: 0.85, L: 0.62, H: 0.27 },
  UI: { N: 0.85, R: 0.62 },
  C: { H: 0.56, L: 0.22, N: 0 },
  I: { H: 0.56, L: 0.22, N: 0 },
  A: { H: 0.56, L: 0.22, N: 0 },
};
const changedScopePr: Readonly<Record<string, number>> = { N: 0.85, L: 0.68, H: 0.5 };

/** Rounds up to one decimal, in integers, because `4.02 * 10` is not exact. */
function roundUp(value: number): number {
  const whole = Math.round(value * 100_000);
  return whole % 10_000 === 0 ? whole / 100_000 : (Math.floor(whole / 10_000) + 1) / 10;
}

/**
 * The base score of a CVSS v3 vector such as `AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H`.
 * @throws where a base metric is missing or unknown.
 * @see https://www.first.org/cvss/v3.1/specification-document
 */
export function cvssScore(vector: string): number {
  const metrics = new Map(
    vector.split('/').map((part): [string, string] => {
      const [name = '', value = ''] = part.split(':');
      return [name, value];
    }),
  );
  const scope = metrics.get('S');
  if (scope !== 'U' && scope !== 'C') throw new Error(`${vector} has no scope.`);
  const weigh = (metric: string): number => {
    const value = metrics.get(metric) ?? '';
    const weight = metric === 'PR' && scope === 'C' ? changedScopePr[value] : weights[metric]?.[value];
    if (weight === undefined) throw new Error(`${vector} has no valid ${metric}.`);
    return weight;
  };
  const impactBase = 1 - (1 - weigh('C')) * (1 - weigh('I')) * (1 - weigh('A'));
  const impact =
    scope === 'U' ? 6.42 * impactBase : 7.52 * (impactBase - 0.029) - 3.25 * (impactBase - 0.02) ** 15;
  const exploitability = 8.22 * weigh('AV') * weigh('AC') * weigh('PR') * weigh('UI');
  if (impact <= 0) return 0;
  return roundUp(Math.min((scope === 'U' ? 1 : 1.08) * (impact + exploitability), 10));
}
