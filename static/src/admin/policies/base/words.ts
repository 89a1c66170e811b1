/** Texts of `change-list.tsx`. */
export const changeListWords = {
  firstVersion: 'The first version.',
  changes: 'Changes',
} as const;

/** Texts of `policy-part.tsx`. */
export const policyPartWords = {
  backToAllPolicies: 'Back to all policies',
} as const;

/** Texts of `read-document.ts`. */
export const readDocumentWords = {
  serverSentNoDocument: (id: string) => `The server sent no document for policy “${id}”.`,
} as const;
