/** Shares of counted cases with their uncertainty. */

/** `right` of `of` cases, with the 95% interval of the share; null where there is nothing to count. */
export type Share = { right: number; of: number; low: number; high: number } | null;

/** Standard deviations on either side of the mean that hold 95% of a normal distribution. */
const Z = 1.959964;

/** The share of `right` in `of` with Wilson's score interval (Wilson 1927). */
export function wilson(right: number, of: number): Share {
	if (of === 0) return null;
	const p = right / of;
	const middle = (p + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
	const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2));
	return { right, of, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

const percent = (share: number): string => (100 * share).toFixed(0);

/** "80% (49 to 94), 8 of 10"; a dash where there is nothing to count. */
export const shareWords = (share: Share): string =>
	share === null
		? '–'
		: `${percent(share.right / share.of)}% (${percent(share.low)} to ${percent(share.high)}), ${share.right} of ${share.of}`;
