/** Texts of `delivery-title.ts`. */
export const deliveryTitleWords = {
  notReadable: 'Not readable',
  submission: (submissionId: string) => `Submission ${submissionId}`,
} as const;
