import { readFileSync, statSync } from 'node:fs';
import { verifyExport, type Verdict } from '../src/adapters/evidence/verify-export';

const help = `Usage: npm run --silent verify -- <export> [--digest <sha256>] [--all]

Recomputes every line of an evidence export from the policy and timeline in it, checks digests and completeness, and
prints what differs. <export> is the ZIP file, or a file of lines (.json, .jsonl) taken out of it.

  --digest  compares the manifest's digest with the one that the app's admin log names
  --all     prints every difference, and not only the first 20

Exit codes: 0 everything agrees, 1 something differs, 2 the file cannot be read.
docs/guides/for-auditors.md says what this proves, and what it does not.
`;

/** More would hide what comes first. */
const MAX_PRINTED = 20;
const MAX_BYTES = 1_500_000_000;

interface Arguments {
  readonly file: string;
  readonly digest: string | null;
  /** Every difference is printed, however many there are. */
  readonly all: boolean;
}

function readArguments(given: readonly string[]): Arguments | null {
  const args = given.filter((argument) => argument !== '--all');
  const at = args.indexOf('--digest');
  const digest = at < 0 ? null : (args[at + 1]?.toLowerCase() ?? '');
  const [file, ...more] = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)];
  if (file === undefined || file.startsWith('-') || more.length > 0) return null;
  return digest === null || /^[0-9a-f]{64}$/.test(digest)
    ? { file, digest, all: args.length < given.length }
    : null;
}

/** Control characters spelled out: a file must not move the cursor, hide text or begin a line of its own. */
function plainLine(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `[U+${code}]`;
  });
}

function say(lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${plainLine(line)}\n`).join(''));
}

function digestProblem({ digest }: Verdict, wanted: string | null): string | null {
  if (wanted === null || digest === wanted) return null;
  return `manifest.json: its digest is ${digest ?? 'not there'}, and not ${wanted}: this is not the file that the app made`;
}

function aboutDigest({ digest }: Verdict, wanted: string | null): readonly string[] {
  if (digest === null)
    return [
      'There is no manifest: nobody can tell whether lines are missing.',
      'Not covered, because nothing in the file depends on it: issue, finding, source, title, names, changes of the policy, and requests that were not approved. The digest of an export of a period covers them.',
    ];
  const compare =
    wanted === digest
      ? 'It is the one that you gave.'
      : 'Compare it with the admin log (admin page, Evidence, “Check a digest”): only then is it the file that the app made.';
  return [`Digest of the manifest: ${digest}`, compare];
}

function summaryOf({ lines, recomputed, manifest }: Verdict): string {
  const period =
    manifest === null
      ? ''
      : ` Period: ${manifest.period.from ?? 'the start'} to ${manifest.period.to ?? 'now'}.`;
  const made = manifest === null ? '' : ` Made at ${manifest.madeAt} by version ${manifest.appVersion}.`;
  const counted = recomputed === lines ? String(lines) : `${recomputed} of ${lines}`;
  return `${counted} ${lines === 1 ? 'line' : 'lines'} recomputed.${made}${period}`;
}

function leftOutOf({ manifest }: Verdict): readonly string[] {
  return (manifest?.leftOut ?? []).map(({ id, why }) => `Left out by the app: ${id} (${why}).`);
}

/** @returns the exit code. */
function verify({ file, digest, all }: Arguments): number {
  let bytes: Uint8Array;
  try {
    if (statSync(file).size > MAX_BYTES) throw new Error('it is larger than any export');
    bytes = readFileSync(file);
  } catch (error) {
    console.error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
  const verdict = verifyExport(bytes);
  const other = digestProblem(verdict, digest);
  const problems = other === null ? verdict.problems : [...verdict.problems, other];
  const printed = all ? problems : problems.slice(0, MAX_PRINTED);
  say(printed);
  const left = problems.length - printed.length;
  if (left > 0) say([`… and ${left} more; --all prints them.`]);
  // Of what is no export there is nothing to sum up.
  if (verdict.isReadable || verdict.lines > 0)
    say([summaryOf(verdict), ...leftOutOf(verdict), ...aboutDigest(verdict, digest)]);
  if (!verdict.isReadable) {
    say(['The file cannot be read as an export.']);
    return 2;
  }
  say([problems.length === 0 ? 'Everything agrees.' : `Differences: ${problems.length}.`]);
  return problems.length === 0 ? 0 : 1;
}

const args = process.argv.slice(2);
const asked = readArguments(args);
if (args.includes('--help') || args.includes('-h')) process.stdout.write(help);
else if (asked === null) {
  process.stderr.write(help);
  process.exitCode = 2;
} else process.exitCode = verify(asked);
