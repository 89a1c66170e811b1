import { checkAnswer, checkRequestBody } from './check-body';
import { checkParameters } from './check-parameters';
import { createCheckValue } from './check-value';
import type { Exchange, Finding } from './exchange';
import { createFindOperation, type FoundOperation } from './find-operation';
import type { KnownException } from './known-exceptions';
import { readOperations } from './operation';
import type { JsonRecord } from './record';

/** A fault in a kind of exchange, and how often it was seen. */
export interface ContractProblem extends Finding {
  readonly operation: string;
  readonly count: number;
}

export interface ContractReport {
  /** Exchanges looked at. */
  readonly checked: number;
  readonly problems: readonly ContractProblem[];
  readonly operations: readonly { readonly operation: string; readonly count: number }[];
}

/** A service's OpenAPI document, held against what goes to the service and comes from it. */
export interface Contract {
  check(exchange: Exchange): void;
  report(): ContractReport;
}

/** Different ones beyond this are not kept. */
const MAX_PROBLEMS = 200;

const UNKNOWN_OPERATION: Finding = { where: 'operation', message: 'is not documented' };

/** @param exceptions where the document is known to be wrong */
export function createContract(document: JsonRecord, exceptions: readonly KnownException[]): Contract {
  const findOperation = createFindOperation(readOperations(document));
  const checkValue = createCheckValue(document);
  const problems = new Map<string, ContractProblem>();
  const counts = new Map<string, number>();
  let checked = 0;

  const findingsOf = (exchange: Exchange, found: FoundOperation): readonly Finding[] => [
    ...checkParameters(exchange, found, document, checkValue),
    ...checkRequestBody(exchange, found.operation, checkValue),
    ...checkAnswer(exchange, found.operation, checkValue),
  ];
  const keep = (operation: string, { where, message }: Finding): void => {
    if (exceptions.some((exception) => isExcepted(exception, operation, where, message))) return;
    const key = `${operation} ${where} ${message}`;
    const known = problems.get(key);
    if (known === undefined && problems.size >= MAX_PROBLEMS) return;
    problems.set(key, { operation, where, message, count: (known?.count ?? 0) + 1 });
  };
  return {
    check(exchange) {
      const { method, url, status } = exchange;
      checked += 1;
      const found = findOperation(method, url.pathname);
      const operation = found?.operation.name ?? `${method} ${url.pathname}`;
      counts.set(operation, (counts.get(operation) ?? 0) + 1);
      // Who refuses a malformed request agrees with the document, and no document lists all refusals.
      if (status >= 400) return;
      const findings = found === undefined ? [UNKNOWN_OPERATION] : findingsOf(exchange, found);
      for (const finding of findings) keep(operation, finding);
    },
    report: () => ({
      checked,
      problems: [...problems.values()],
      operations: [...counts].map(([operation, count]) => ({ operation, count })),
    }),
  };
}

function isMeant({ operation: meant }: KnownException, operation: string): boolean {
  return meant === undefined || (typeof meant === 'string' ? meant === operation : meant.test(operation));
}

function isExcepted(exception: KnownException, operation: string, where: string, message: string): boolean {
  return isMeant(exception, operation) && exception.where === where && exception.message.test(message);
}
