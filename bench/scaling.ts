/**
 * How processor time grows with the input, for code that must not be quadratic: `npm run bench:scaling`. Prints one
 * JSON object with milliseconds (the best of five) at two sizes and their ratio.
 */
import { lanesLayout } from '../src/lib/charts/lanes/layout';
import { lanesSeries } from '../src/lib/charts/lanes/series';
import { seriated } from '../src/lib/charts/order';
import { manyLaneRows } from '../tests/unit/charts/rows';

/** Milliseconds of processor time that `task` takes, the best of five. */
function spent(task: () => void): number {
	const times = Array.from({ length: 5 }, () => {
		const begun = process.cpuUsage();
		task();
		return process.cpuUsage(begun).user / 1000;
	});
	return Math.min(...times);
}

function grown(sizes: readonly [number, number], task: (size: number) => () => void) {
	const [few, many] = [spent(task(sizes[0])), spent(task(sizes[1]))];
	return { sizes, milliseconds: [few, many], ratio: many / few };
}

const distance = (a: number, b: number) => ((a * 7919 + b * 7919) % 101) / 101;

console.log(
	JSON.stringify(
		{
			lanes: grown([5000, 20_000], (size) => {
				const rows = manyLaneRows(size, 200);
				return () => void lanesLayout(lanesSeries(rows, [], []), 1160);
			}),
			seriation: grown([50, 200], (size) => () => void seriated(size, distance))
		},
		null,
		'\t'
	)
);
