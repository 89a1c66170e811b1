/** How many days after the start of the clock the flag of an example is set. */
export const EXAMPLE_FLAG_DAYS = 3;
