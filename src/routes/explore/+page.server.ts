/** The examples with the first rows of their answers, and the data version. */
import { EXAMPLES } from '$lib/data/explore/examples';
import { dataVersion, prerenderEngine } from '$lib/data/engine/node';
import { answer } from '$lib/data/explore/own-question';

/** Rows of an answer in the HTML, and the most rows counted. */
const SHOWN = 4;
const COUNTED = 10_000;

export async function load() {
	const engine = await prerenderEngine();
	const examples = [];
	for (const example of EXAMPLES) {
		const { columns, rows, more } = await answer(engine, example.sql, COUNTED);
		examples.push({ ...example, columns, rows: rows.slice(0, SHOWN), count: rows.length, more });
	}
	return { examples, version: await dataVersion() };
}
