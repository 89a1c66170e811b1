import { loadPlain } from './load-plain';
import { ratiosOf, spread, type PartResult } from './result';
import type * as WebhookEdge from './webhook-edge';
import type { EdgeResult } from './webhook-edge';

/** Maximum ratio of verifying, parsing and checking to the least possible work. */
const FLOOR_AIM = 1.5;

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1_000)} KB`;
}

function fastestPeer({ octokit, standardWebhooks }: EdgeResult): readonly number[] {
  return octokit.map((micros, round) => Math.min(micros, standardWebhooks[round] ?? Infinity));
}

/** The web trigger's own work for a delivery, without the platform. */
export async function reportEdge(rounds: number): Promise<PartResult> {
  const { measureWebhookEdge } = await loadPlain<typeof WebhookEdge>('webhook-edge');
  const results = await measureWebhookEdge(rounds);
  const names = {
    floor: 'floor: createHmac and JSON.parse',
    ours: 'this app: verified, parsed, checked, an event',
    octokit: '@octokit/webhooks-methods, JSON.parse, the same check',
    standardWebhooks: 'standardwebhooks, its JSON.parse, the same check',
  } as const;
  return {
    part: 'edge',
    tables: results.map((result) => ({
      title: `A delivery of ${kilobytes(result.bytes)} at the edge, in turn, ${rounds} rounds`,
      headings: ['', 'µs (median)', 'least', 'most', 'vs. minimum (median)', 'least', 'most'],
      rows: (Object.keys(names) as (keyof typeof names)[]).map((name) => [
        names[name],
        ...spread(result[name], 1),
        ...spread(ratiosOf(result[name], result.floor), 2),
      ]),
    })),
    ratios: results.flatMap((result) => [
      {
        key: `edge-floor-${kilobytes(result.bytes).replace(' ', '')}`,
        what: `edge, ${kilobytes(result.bytes)}: vs. the minimum`,
        values: ratiosOf(result.ours, result.floor),
        aim: FLOOR_AIM,
      },
      {
        key: `edge-peer-${kilobytes(result.bytes).replace(' ', '')}`,
        what: `edge, ${kilobytes(result.bytes)}: vs. the fastest peer`,
        values: ratiosOf(result.ours, fastestPeer(result)),
        aim: 1,
      },
    ]),
  };
}
