/** The platform's queue limit and its requested waits are per minute. */
export const MINUTE_SECONDS = 60;
