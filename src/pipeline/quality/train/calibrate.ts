/** Confidence out of what was right on passages that the weights were not fitted to. */

/** A position that the model would publish: its share (0 to 1), and whether it was right. */
export interface Tried {
	share: number;
	right: boolean;
}

interface Block {
	from: number;
	right: number;
	of: number;
}

/** Half of the 90% range. */
const Z = 1.645;
/** Shares are first gathered in steps of so many positions. */
const STEP = 40;

/** The lower end of Wilson's range: what few cases show is believed less. */
function lower(right: number, of: number): number {
	const p = right / of;
	const middle = p + Z ** 2 / (2 * of);
	const half = Z * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2));
	return (middle - half) / (1 + Z ** 2 / of);
}

const rate = ({ right, of }: Block): number => right / of;
const hundredths = (value: number): number => Math.round(value * 100) / 100;

/**
 * Steps of confidence over shares, ascending in both: neighbours that do not ascend are pooled (isotonic regression, Ayer
 * et al. 1955), and each has the lower end of the 90% range of its share right.
 */
export function confidencesFrom(tried: readonly Tried[]): [share: number, confidence: number][] {
	const sorted = [...tried].sort((a, b) => a.share - b.share);
	const blocks: Block[] = [];
	for (let at = 0; at < sorted.length; at += STEP) {
		// What is left over joins the last step.
		const end = sorted.length - at < 2 * STEP ? sorted.length : at + STEP;
		const some = sorted.slice(at, end);
		blocks.push({
			from: some[0]?.share ?? 0,
			right: some.filter(({ right }) => right).length,
			of: some.length
		});
		if (end === sorted.length) break;
	}
	const pooled: Block[] = [];
	for (const block of blocks) {
		pooled.push(block);
		for (;;) {
			const [before, last] = pooled.slice(-2);
			if (!before || !last || rate(before) < rate(last)) break;
			pooled.splice(-2, 2, { from: before.from, right: before.right + last.right, of: before.of + last.of });
		}
	}
	let most = 0;
	return pooled.map((block, i) => {
		most = Math.max(most, lower(block.right, block.of));
		return [i === 0 ? 0 : hundredths(block.from), hundredths(most)];
	});
}
