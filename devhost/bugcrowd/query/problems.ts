import { BugcrowdError, type ErrorEntry } from '../http/bugcrowd-error';

/** What is wrong with a query: Bugcrowd names all of it at once, in the words of a JSON schema validator. */
export interface Problems {
  /** @param pointer of the parameter, e.g. `/page/offset`. @param says continues from "The property … " */
  add(pointer: string, says: string): void;
  /** @throws BugcrowdError 400 where there are any */
  refuse(): void;
}

export function createProblems(): Problems {
  const entries: ErrorEntry[] = [];
  return {
    add(pointer, says) {
      entries.push({ detail: `The property '#${pointer}' ${says}`, pointer });
    },
    refuse() {
      if (entries.length > 0) throw new BugcrowdError(400, ...entries);
    },
  };
}
