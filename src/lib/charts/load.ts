/** Everything a page of charts shows under one filter: asked of Node while prerendering, of the browser's engine after. */
import type { Engine } from '../data/engine/engine';
import { counts, type CountRow } from '../data/queries/counts';
import { NO_FILTER, type Filter } from '../model/filter';

/** Charts of a page, by name. */
export type ChartSet = Record<
	string,
	{
		ask: (engine: Engine, filter: Filter, proposition: string) => Promise<unknown>;
		ignores?: readonly (keyof Filter)[];
	}
>;

export interface ChartRows<Charts extends ChartSet> {
	/** The filter that these rows answer. */
	filter: Filter;
	/** The proposition asked about, never null. */
	proposition: string;
	counts: CountRow;
	rows: { [K in keyof Charts]: Awaited<ReturnType<Charts[K]['ask']>> };
	/** Of the charts that ignore something that is set: their rows without it. */
	wide?: { [K in keyof Charts]?: Awaited<ReturnType<Charts[K]['ask']>> };
}

/** The filter without what `ignores` names; null where nothing of that is set. */
function without(filter: Filter, ignores: readonly (keyof Filter)[]): Filter | null {
	const set = ignores.filter((field) => String(filter[field] ?? '') !== String(NO_FILTER[field] ?? ''));
	if (set.length === 0) return null;
	return { ...filter, ...Object.fromEntries(set.map((field) => [field, NO_FILTER[field]])) };
}

/**
 * Asks the counts and the questions of `charts`, one after another. `fallback` is the proposition where the filter names
 * none. Rejects with the engine's error where a question fails.
 */
export async function loadCharts<Charts extends ChartSet>(
	engine: Engine,
	filter: Filter,
	fallback: string,
	charts: Charts
): Promise<ChartRows<Charts>> {
	const proposition = filter.proposition ?? fallback;
	const [count] = await engine.rows(counts(filter, proposition));
	if (!count) throw new Error('the tables answered no counts');
	const rows: Partial<Record<keyof Charts, unknown>> = {};
	const wide: Partial<Record<keyof Charts, unknown>> = {};
	for (const [name, chart] of Object.entries(charts) as [keyof Charts, Charts[keyof Charts]][]) {
		rows[name] = await chart.ask(engine, filter, proposition);
		const wider = without(filter, chart.ignores ?? []);
		if (wider) wide[name] = await chart.ask(engine, wider, proposition);
	}
	return {
		filter,
		proposition,
		counts: count,
		rows: rows as ChartRows<Charts>['rows'],
		wide: wide as ChartRows<Charts>['wide']
	};
}
