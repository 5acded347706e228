/**
 * Everything a page of charts shows under one filter: answered by Node during prerendering, by the browser afterwards.
 */
import type { Engine } from '../data/engine/engine';
import { counts, type CountRow } from '../data/queries/counts';
import { NO_FILTER, type Filter } from '../model/filter';

/** Charts of a page, by name. */
export type ChartSet = Record<
	string,
	{
		ask: (
			engine: Engine,
			filter: Filter,
			proposition: string,
			chosen?: readonly string[]
		) => Promise<unknown>;
		ignores?: readonly (keyof Filter)[];
	}
>;

export interface ChartRows<Charts extends ChartSet> {
	/** The filter that these rows were asked with. */
	filter: Filter;
	/** The proposition asked about; never null. */
	proposition: string;
	counts: CountRow;
	rows: { [K in keyof Charts]: Awaited<ReturnType<Charts[K]['ask']>> };
	/** For charts that ignore a filter field that is set: their rows with that field cleared. */
	wide?: { [K in keyof Charts]?: Awaited<ReturnType<Charts[K]['ask']>> };
}

/** The filter with the ignored fields cleared; null if none of them is set. */
export function without(filter: Filter, ignores: readonly (keyof Filter)[]): Filter | null {
	const set = ignores.filter((field) => String(filter[field] ?? '') !== String(NO_FILTER[field] ?? ''));
	if (set.length === 0) return null;
	return { ...filter, ...Object.fromEntries(set.map((field) => [field, NO_FILTER[field]])) };
}

/**
 * Asks for the counts and the rows of `charts`, one after another. `fallback` is the proposition if the filter has
 * none. Rejects with the engine's error if a query fails.
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
		if (wider) wide[name] = await chart.ask(engine, wider, proposition, filter.actors);
	}
	return {
		filter,
		proposition,
		counts: count,
		rows: rows as ChartRows<Charts>['rows'],
		wide: wide as ChartRows<Charts>['wide']
	};
}
