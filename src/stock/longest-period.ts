/** Days of a trial balance's period at most: each of its movements is read. For server and app. */
export const LONGEST_PERIOD = 366;
