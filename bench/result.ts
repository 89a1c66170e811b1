import { cpus, totalmem } from 'node:os';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { median } from './median';
import { table } from './table';

const ROOT = resolve(__dirname, '..');

/** A measurement relative to another one of the same run, or a count. Never a time by itself. */
export interface Ratio {
  /** Stable between runs: the budget refers to it. */
  readonly key: string;
  readonly what: string;
  /** One for each round; for a count, one. */
  readonly values: readonly number[];
  /** Its maximum, if there is an aim. */
  readonly aim: number | null;
}

export interface BenchTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly notes?: readonly string[];
}

/** A count that is reported by itself. */
export interface Fact {
  readonly what: string;
  readonly value: string;
}

export interface PartResult {
  readonly part: string;
  readonly facts?: readonly Fact[];
  readonly tables: readonly BenchTable[];
  readonly ratios: readonly Ratio[];
}

/** Median, least and most of some figures. */
export function spread(values: readonly number[], digits: number): readonly string[] {
  return [median(values), Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
}

/** One series of figures divided by another, round by round. */
export function ratiosOf(values: readonly number[], floor: readonly number[]): readonly number[] {
  return values.map((value, round) => value / (floor[round] ?? Number.NaN));
}

function verdict(value: number, aim: number | null): string {
  if (aim === null) return '';
  return value <= aim ? 'met' : 'missed';
}

/** With two decimals, or as many as needed for a value above zero. */
function ratioText(value: number): string {
  return value === 0 || value >= 0.01 ? value.toFixed(2) : value.toPrecision(1);
}

/** Each with its name, median, least and most, its aim, and whether that is met. */
export function ratioRows(ratios: readonly Ratio[]): readonly (readonly (string | number)[])[] {
  return ratios.map(({ what, values, aim }) => [
    what,
    ...[median(values), Math.min(...values), Math.max(...values)].map(ratioText),
    aim ?? '',
    verdict(median(values), aim),
  ]);
}

function ratioTable(ratios: readonly Ratio[]): BenchTable {
  return {
    title: 'Ratios and counts of this run',
    headings: ['', 'median', 'least', 'most', 'aim', ''],
    rows: ratioRows(ratios),
  };
}

export function printTable({ title, headings, rows, notes = [] }: BenchTable): void {
  console.log(`\n${title}\n`);
  console.log(table(headings, rows));
  for (const note of notes) console.log(`\n${note}`);
}

export function printRatios(results: readonly PartResult[]): void {
  const ratios = results.flatMap((result) => result.ratios);
  if (ratios.length > 0) printTable(ratioTable(ratios));
}

/** All measurements, and the machine they were made on. */
export function toJson(results: readonly PartResult[]): object {
  const { version, dependencies, devDependencies } = JSON.parse(
    readFileSync(join(ROOT, 'package.json'), 'utf8'),
  ) as Record<string, unknown>;
  const [cpu] = cpus();
  return {
    app: version,
    node: process.version,
    machine: {
      processor: cpu?.model ?? 'unknown',
      cores: cpus().length,
      memoryBytes: totalmem(),
      platform: `${process.platform} ${process.arch}`,
    },
    versions: { ...(dependencies as object), ...(devDependencies as object) },
    parts: results,
  };
}
