/** A missing value in a column of integers: smaller than any day. */
export const NOTHING = -0x80000000;
