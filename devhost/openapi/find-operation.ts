import { decodedPart } from '../base/decode-path';
import type { Operation } from './operation';

export interface FoundOperation {
  readonly operation: Operation;
  /** Values of the parameters in the path, by name. */
  readonly pathValues: ReadonlyMap<string, string>;
}

export type FindOperation = (method: string, pathname: string) => FoundOperation | undefined;

function isParameter(part: string): boolean {
  return part.startsWith('{');
}

function fixedParts(parts: readonly string[]): number {
  return parts.filter((part) => !isParameter(part)).length;
}

/** Looks operations up; of several that match, the one with more fixed parts is meant. */
export function createFindOperation(operations: readonly Operation[]): FindOperation {
  const candidates = operations
    .map((operation) => ({ operation, parts: operation.template.split('/') }))
    .sort((left, right) => fixedParts(right.parts) - fixedParts(left.parts));
  return (method, pathname) => {
    const given = pathname.split('/');
    const found = candidates.find(
      ({ operation, parts }) =>
        operation.method === method &&
        parts.length === given.length &&
        parts.every((part, position) => isParameter(part) || part === given[position]),
    );
    if (found === undefined) return undefined;
    const values = found.parts.flatMap((part, position): [string, string][] => {
      const value = given[position] ?? '';
      return isParameter(part) ? [[part.slice(1, -1), decodedPart(value) ?? value]] : [];
    });
    return { operation: found.operation, pathValues: new Map(values) };
  };
}
