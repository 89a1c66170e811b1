/** A number from 0 up to `below`. */
export type Random = (below: number) => number;

export function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[random(from.length)];
  if (found === undefined) throw new RangeError('There is nothing to pick from.');
  return found;
}

type Json = Record<string, unknown>;

/** A place in a JSON value: the object or list, and the key in it. */
interface Place {
  readonly holder: Json;
  readonly name: string;
}

/** A key and a value that stand for text that JSON values cannot contain. */
const RAW_NAME = '@@raw-name@@';
const RAW_VALUE = '@@raw-value@@';

/** Texts that are valid JSON, or nearly. */
const rawTexts = [
  ...['""', '" "', '"a"', '"P1"', '"2"', '"0"', '"now"', '"\\u0000"', '"\\u001b[2J"', '"\\x41"', '"\u2028"'],
  ...['"\\ud800"', '"\\udc00x"', '"\ud800"', '"\\ufeff"', '"\\u202e\\u2066"', '"\\n"', '"%00"', '"a b"'],
  ...['"__proto__"', '"constructor"', '"toString"', '"hasOwnProperty"', '"valueOf"', '"length"', '"../../x"'],
  ...['"2026-02-30T00:00:00Z"', '"2026-13-01"', '"9999-12-31T23:59:59Z"', '"+275760-09-13T00:00:00.001Z"'],
  ...['"-000001-01-01T00:00:00Z"', '"1969-12-31T23:59:59Z"', '"2026-11-03T09:12:00+99:99"', '"2026-11-05"'],
  ...['"new"', '"resolved"', '"not-applicable"', '"UNRESOLVED"', '"a state"', '"submission"', '"blocker"'],
  ...['"submission.created"', '"blocker.created"', '"reward.paid"', '"event-1"', '"submission-1"'],
  ...['"\\" OR project is not EMPTY"', '"<script>alert(1)</script>"', '"[x](javascript:alert(1))"'],
] as const;

/** Other values, valid and invalid. */
const rawOthers = [
  ...['null', 'true', 'false', '0', '-0', '-1', '1', '2', '5', '6', '1.5', '01', '1e308', '1e999', '-1e999'],
  ...['NaN', 'undefined', '1'.repeat(400), '{}', '[]', '[null]', '[[]]', '{"data":null}', '{"data":[]}'],
  ...['{"id":{}}', '{"length":-1}', '{"__proto__":{"id":"x"}}', '{"constructor":{"prototype":{"id":"x"}}}'],
  ...['{"toString":null}', '{"toJSON":1}', '{"then":1}'],
] as const;

/** Syntax that has broken Markdown parsers. */
const markdown = ['> ', '[', '![', '*', '_', '`', '- ', '1. ', '|', '<', '(', '~~', '\\', '&#', '\n', '\t'];

function largeValue(random: Random): string {
  const size = pick(random, [300, 5_000, 210_000]);
  switch (random(5)) {
    case 0:
      return '['.repeat(size) + ']'.repeat(size);
    case 1:
      return '{"a":'.repeat(size) + '1' + '}'.repeat(size);
    case 2:
      return JSON.stringify('x'.repeat(size));
    case 3:
      return JSON.stringify(pick(random, markdown).repeat(size));
    default:
      return JSON.stringify('🐞\u0301'.repeat(size));
  }
}

function collectPlaces(value: unknown, places: Place[]): Place[] {
  if (typeof value !== 'object' || value === null) return places;
  const holder = value as Json;
  for (const name of Object.keys(holder)) {
    places.push({ holder, name });
    collectPlaces(holder[name], places);
  }
  return places;
}

/** Mostly replaces text by text, because values of the right kind get further. */
function rawValue(before: unknown, random: Random): string {
  const isText = typeof before === 'string' && random(5) > 0;
  return pick(random, isText ? rawTexts : random(2) === 0 ? rawTexts : rawOthers);
}

/** A payload with one change, as text: a value, a key, an addition or a removal. */
function changed(payload: Json, random: Random): string {
  const copy = JSON.parse(JSON.stringify(payload)) as Json;
  const { holder, name } = pick(random, collectPlaces(copy, []));
  const before = holder[name];
  let rawName = name;
  switch (random(6)) {
    case 0:
      Reflect.deleteProperty(holder, name);
      break;
    case 1:
      // A duplicate key: the later one counts.
      holder[RAW_NAME] = RAW_VALUE;
      break;
    case 2:
      rawName = pick(random, ['__proto__', 'constructor', 'prototype', 'toString', 'toJSON', 'then', '']);
      holder[RAW_NAME] = RAW_VALUE;
      break;
    default:
      holder[name] = RAW_VALUE;
  }
  const value = random(20) === 0 ? largeValue(random) : rawValue(before, random);
  return JSON.stringify(copy)
    .replaceAll(JSON.stringify(RAW_NAME), () => JSON.stringify(rawName))
    .replaceAll(JSON.stringify(RAW_VALUE), () => value);
}

/** A text that was damaged in transit. */
function damaged(text: string, random: Random): string {
  const at = random(text.length);
  switch (random(8)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(at);
    case 2:
      return text.slice(0, at) + String.fromCharCode(random(0x1_0000)) + text.slice(at + 1);
    case 3:
      return (
        text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ (1 << random(8))) + text.slice(at + 1)
      );
    case 4:
      return `\ufeff${text}`;
    case 5:
      return text + text;
    case 6:
      return (
        text.slice(0, at) + pick(random, ['\0', '\ud800', '\n', '"', '}', ']', ',', '/**/']) + text.slice(at)
      );
    default:
      return pick(random, [
        '',
        ' ',
        'null',
        '[]',
        '0',
        '"x"',
        `[${text}]`,
        '{}',
        `{"data":${text}}`,
        'data=1',
      ]);
  }
}

/** A payload as an attacker, a bug or a bad connection would send it; sometimes unchanged. */
export function hostileBody(payload: Json, random: Random): string {
  switch (random(8)) {
    case 0:
      return JSON.stringify(payload);
    case 1:
    case 2:
      return damaged(JSON.stringify(payload), random);
    case 3:
      return damaged(changed(payload, random), random);
    default:
      return changed(payload, random);
  }
}
