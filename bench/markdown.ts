import { markdownToAdf } from '../src/adapters/jira/adf/markdown-to-adf';
import { hostileMarkdown } from '../test/support/hostile-markdown';
import { timed } from './timed';

/** An ordinary report and a long one. */
const REPORTS = [5_000, 200_000] as const;
const GROWTH = [10_000, 100_000, 1_000_000] as const;

const SECTION = `## Steps to reproduce

1. Open \`https://shop.example/search?q=test\` as **any** user.
2. Enter the payload below and press _Enter_:

\`\`\`html
<img src=x onerror=alert(document.domain)>
\`\`\`

3. The script runs; see the [recording](https://files.example/poc.mp4).

| Browser | Version | Works |
| --- | --- | --- |
| Firefox | 141 | yes |
| Chrome | 150 | yes |

> The response carries no \`Content-Security-Policy\` header, so nothing stops it.

### Impact

An attacker who gets a user to follow a link reads *everything* that the user may read: orders, addresses, cards.

`;

function reportOf(characters: number): string {
  return SECTION.repeat(Math.ceil(characters / SECTION.length)).slice(0, characters);
}

export interface MarkdownResult {
  readonly characters: number;
  /** Microseconds, one figure for each round. */
  readonly ours: readonly number[];
  readonly marklassian: readonly number[];
}

export interface GrowthResult {
  readonly characters: number;
  readonly nanosPerCharacter: readonly number[];
}

export interface HostileResult {
  readonly what: string;
  readonly characters: number;
  readonly ms: number;
}

/**
 * Converts a report with ours and with `marklassian`, the nearest peer, although Jira's schema refuses its documents
 * for some inputs.
 */
export async function measureMarkdown(rounds: number): Promise<readonly MarkdownResult[]> {
  // Published as an ES module only.
  const peer = await import('marklassian');
  const results: MarkdownResult[] = [];
  for (const characters of REPORTS) {
    const report = reportOf(characters);
    const times = await timed(
      { ours: () => markdownToAdf(report), marklassian: () => peer.markdownToAdf(report) },
      rounds,
    );
    results.push({ characters, ...times });
  }
  return results;
}

/** Time per character in reports of growing length. */
export async function measureGrowth(rounds: number): Promise<readonly GrowthResult[]> {
  const results: GrowthResult[] = [];
  for (const characters of GROWTH) {
    const report = reportOf(characters);
    const { ours } = await timed({ ours: () => markdownToAdf(report) }, rounds);
    results.push({ characters, nanosPerCharacter: ours.map((micros) => (micros * 1_000) / characters) });
  }
  return results;
}

/** Time for each hostile input, the slowest first. */
export function measureHostile(): readonly HostileResult[] {
  const results = Object.entries(hostileMarkdown).map(([what, source]) => {
    const beganMs = performance.now();
    markdownToAdf(source);
    return { what, characters: source.length, ms: performance.now() - beganMs };
  });
  return results.sort((a, b) => b.ms - a.ms);
}
