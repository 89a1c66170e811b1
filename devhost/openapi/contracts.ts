import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createContract, type Contract, type ContractReport } from './contract';
import { bugcrowdExceptions, jiraExceptions, type KnownException } from './known-exceptions';
import { asRecord } from './record';

/** `null` for a service whose document the host was not given. */
export interface Contracts {
  readonly jira: Contract | null;
  readonly bugcrowd: Contract | null;
}

export interface ContractReports {
  readonly jira: ContractReport | null;
  readonly bugcrowd: ContractReport | null;
}

function readContract(path: string | undefined, exceptions: readonly KnownException[]): Contract | null {
  if (path === undefined || path === '') return null;
  const text = readFileSync(path, 'utf8');
  const document: unknown = path.endsWith('.json') ? JSON.parse(text) : parse(text);
  return createContract(asRecord(document), exceptions);
}

/** The contracts whose OpenAPI documents the environment names: `JIRA_OPENAPI` and `BUGCROWD_OPENAPI`. */
export function readContracts(environment: Readonly<Record<string, string | undefined>>): Contracts {
  return {
    jira: readContract(environment['JIRA_OPENAPI'], jiraExceptions),
    bugcrowd: readContract(environment['BUGCROWD_OPENAPI'], bugcrowdExceptions),
  };
}

export function reportContracts({ jira, bugcrowd }: Contracts): ContractReports {
  return { jira: jira?.report() ?? null, bugcrowd: bugcrowd?.report() ?? null };
}
