/** Pictures of made-up actors with awkward names are well-formed XML, and a card of any height can be drawn. */
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../src/lib/charts/registry';
import type { ChartDefinition } from '../../src/lib/charts/definition';
import type { Engine } from '../../src/lib/data/engine/engine';
import { NO_FILTER } from '../../src/lib/model/filter';
import { PLAIN_VIEW } from '../../src/lib/model/view';
import { card } from '../../src/lib/pictures/card';
import { drawnChart } from '../../src/lib/pictures/drawn';
import { framed } from '../../src/lib/pictures/picture';
import { toPng } from '../../src/lib/pictures/raster.server';
import { crowd } from '../fixtures/crowd';
import { fixtureEngine } from '../fixtures/engine';

const NAMES = [
	'R&D Institute',
	'Less <than> more',
	'He "said" \'so\'',
	'</svg><g>',
	'Bell\u0007 and \ufffe',
	'{braces}',
	']]>'
];
const WORDS = {
	title: 'A & B <c> "d"',
	how: 'How & why',
	context: '\u0001',
	source: 'Made-up',
	summary: 'a < b'
};

/** Throws at the first error of form. */
function strictly(xml: string): void {
	const parser = new SaxesParser({ xmlns: true });
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
}

async function drawnFor(chart: ChartDefinition<unknown, unknown>, engine: Engine) {
	const filter = { ...NO_FILTER, proposition: 'join' };
	const series = chart.series(await chart.ask(engine, filter, 'join'), filter, PLAIN_VIEW);
	return chart.empty(series) ?? drawnChart(chart, series, 700);
}

describe('awkward names', () => {
	test.each(Object.entries(CHARTS))('%s is well-formed as picture and as card', async (_, chart) => {
		const engine = await fixtureEngine(crowd({ names: NAMES }));
		const drawn = await drawnFor(chart as ChartDefinition<unknown, unknown>, engine);
		strictly(framed(drawn, 700, WORDS, 'light').picture);
		strictly(card(drawn, WORDS, 'Question & answer'));
	});
});

test('a card is cut from a drawing of 400 translucent rows', async () => {
	const rows = Array.from(
		{ length: 400 },
		(_, i) => `<g transform="translate(0 ${i * 30})"><g opacity="0.5"><circle cx="9" cy="9" r="6"/></g></g>`
	);
	const svg = card({ inside: rows.join(''), width: 700, height: 12_000 }, WORDS, 'Question');
	expect(svg.match(/<circle/g)?.length).toBeLessThan(40);
	expect((await toPng(svg)).length).toBeGreaterThan(1000);
});
