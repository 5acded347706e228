/** Embeds under a filter: what the script of filters draws is what the database answers, over made-up tables. */
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { titleAndHow } from '../../../src/lib/charts/definition';
import { without } from '../../../src/lib/charts/load';
import { chartCalled, CHARTS } from '../../../src/lib/charts/registry';
import type { Engine } from '../../../src/lib/data/engine/engine';
import { propositions } from '../../../src/lib/data/queries/propositions';
import { sourceNote } from '../../../src/lib/data/queries/source-note';
import type { DrawFiltered, FilterData } from '../../../src/lib/embed/client/filtered';
import { FILTERED_CHARTS, filterData, filterScript } from '../../../src/lib/embed/filter-script.server';
import { embedBody, embedWidths, type EmbedData } from '../../../src/lib/embed/markup';
import { parseFilter } from '../../../src/lib/model/filter';
import { parseView } from '../../../src/lib/model/view';
import { fixtureEngine } from '../../fixtures/engine';

let engine: Engine;
let proposition: string;
beforeAll(async () => {
	engine = await fixtureEngine();
	proposition = (await engine.rows(propositions()))[0]?.proposition_id ?? '';
});
afterAll(() => engine.close());

const SCRIPTS = import.meta.glob<{ default: DrawFiltered }>('../../../src/lib/embed/client/filters/*.ts');
const scriptOf = (chart: string) => SCRIPTS[`../../../src/lib/embed/client/filters/${chart}.ts`]!();
const place = () => ({ proposition, home: 'home', up: '../../../' });
const dataOf = async (chart: string): Promise<FilterData> => {
	const data = await filterData(engine, chart, 'V');
	// As it arrives: as JSON.
	return JSON.parse(JSON.stringify(data)) as FilterData;
};

/** The same body with rows from the database. */
async function bySql(name: string, query: string, words: string): Promise<string> {
	const chart = chartCalled(name)!;
	const params = new URLSearchParams(query);
	const about = (await engine.rows(propositions())).find((row) => row.proposition_id === proposition)!;
	const filter = { ...parseFilter(params), proposition };
	const view = { ...parseView(params), kind: about.kind, label: about.label };
	const rows = await chart.ask(engine, filter, proposition);
	const series = chart.series(rows, filter, view);
	const wider = without(filter, chart.ignores ?? []);
	const data: EmbedData<unknown> = {
		series,
		drawn: wider ? chart.series(await chart.ask(engine, wider, proposition), filter, view) : series,
		...(wider ? { kept: new Set(chart.utterances(rows)) } : {}),
		...titleAndHow(chart, series, filter, view),
		...{
			proposition: about,
			source: (await engine.rows(sourceNote()))[0]!,
			version: 'V',
			home: 'home',
			view
		},
		filter: { fields: filter, words }
	};
	return embedBody({ chart, data, widths: embedWidths(chart), up: '../../../' });
}

test('every chart has a script of filters', () => {
	expect([...FILTERED_CHARTS].sort()).toEqual(Object.keys(CHARTS).sort());
});

describe.each(Object.keys(CHARTS))('%s', (chart) => {
	test.each([
		['side=russia', 'Russia (side)'],
		['mode=direct&stance=oppose', 'Opposes, Direct quotation'],
		['from=2025-12-02&as=person', 'said from'],
		['position=frequent&count=outlets&side=nato', 'counting independent outlets'],
		['actor=nobody', 'nobody (not in these data)']
	])('under %s it is what the database answers', async (query, words) => {
		const { default: draw } = await scriptOf(chart);
		const { body, title } = await draw(await dataOf(chart), place(), query);
		const [, said = ''] = /data-part="chosen">Filter: ([^<]*)\.</.exec(body) ?? [];
		expect(said.toLowerCase()).toContain(words.toLowerCase().split(',')[0]);
		expect(body).toBe(await bySql(chart, query, said.replaceAll('&amp;', '&')));
		expect(title.length).toBeGreaterThan(5);
	});
});

test('a proposition that the data lack is refused, so that nothing is replaced', async () => {
	const { default: draw } = await scriptOf('ladder');
	const elsewhere = { ...place(), proposition: 'no-such' };
	await expect(draw(await dataOf('ladder'), elsewhere, 'side=nato')).rejects.toThrow('no-such');
});

test('the script is a classic one that needs nothing of a page, and carries its styles', async () => {
	const text = (await filterScript(engine, 'ladder', 'V')) ?? '';
	const page: { filteredEmbed?: DrawFiltered; filterData?: FilterData } = {};
	runInNewContext(text, Object.assign(page, { URLSearchParams, setTimeout, clearTimeout }));
	const made = await page.filteredEmbed!(page.filterData!, place(), 'side=russia');
	const { default: draw } = await scriptOf('ladder');
	expect(made.body).toBe((await draw(await dataOf('ladder'), place(), 'side=russia')).body);
	for (const scope of new Set(made.body.match(/svelte-[a-z0-9]+/g))) expect(made.css).toContain(scope);
	expect(await filterScript(engine, 'no-such', 'V')).toBeNull();
});
