/** Texts of `start-comparison.ts`. */
export const startComparisonWords = {
  everySubmission: (connectionId: string) =>
    `Every submission of “${connectionId}” is being compared. It continues in the background, even if you leave this page.`,
  comparisonOfIsAlready: (connectionId: string) =>
    `A comparison of “${connectionId}” is already running. Wait until it finishes, then compare everything.`,
  nothingWasCompared: (as: string) => `Nothing was compared: ${as}`,
} as const;
