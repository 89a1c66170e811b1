/** The platform counts the queue's limit, and asks to be left alone, by the minute. */
export const MINUTE_SECONDS = 60;
