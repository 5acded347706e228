/** The counts of a page and what charts show besides utterances, answered from the cube. */
import type { ArticleDayRow } from '../data/queries/article-days';
import type { CountRow } from '../data/queries/counts';
import type { EventRow } from '../data/queries/events';
import type { PropositionRow } from '../data/queries/propositions';
import { dayNumber } from '../model/day';
import type { Filter } from '../model/filter';
import type { Under } from './answers';
import type { Cube } from './cube';
import { NOTHING } from './missing';
import { keptUtterances, reportMeets, reportTest, undated, underFilter } from './pass';
import { dayText } from './rows';

/** Number of utterances excluded by from/to because nothing is known about when they were said. */
function undatedLeft(cube: Cube, filter: Filter, proposition: number): number {
	if (filter.from === null && filter.to === null) return 0;
	const wider = { ...filter, from: null, to: null };
	const { shown } = underFilter(cube, wider, proposition, keptUtterances(cube, wider));
	let count = 0;
	for (let u = 0; u < shown.length; u++) if (shown[u] === 1 && undated(cube, u)) count++;
	return count;
}

type Extent = Pick<CountRow, 'first_on' | 'last_on'>;

/** It does not depend on a filter. */
const extents = new WeakMap<Cube, Extent>();

function extent(cube: Cube): Extent {
	const known = extents.get(cube);
	if (known) return known;
	const { articles, utterances } = cube;
	let [low, high] = [Infinity, NOTHING];
	for (const days of [utterances.said_on, articles.published_on])
		for (const day of days) {
			if (day === NOTHING) continue;
			if (day < low) low = day;
			if (day > high) high = day;
		}
	const found = { first_on: dayText(low === Infinity ? NOTHING : low), last_on: dayText(high) };
	extents.set(cube, found);
	return found;
}

export function countRows(cube: Cube, { filter, kept, proposition }: Under): CountRow[] {
	const { ranked, reports, utterances } = cube;
	const { shown } = underFilter(cube, filter, proposition, kept);
	const test = reportTest(cube, filter);
	const everyReport = test.modes === null && test.outlets === null;
	const to = filter.to === null ? null : dayNumber(filter.to);
	const holders = new Uint8Array(cube.actors.actor_id.length);
	const articles = new Uint8Array(cube.articles.outlet.length);
	let [left, begunUnknown, addressed] = [0, 0, 0];
	for (let u = 0; u < shown.length; u++) {
		if (shown[u] === 0) continue;
		left++;
		holders[utterances.holder[u]!] = 1;
		if (to !== null && cube.firstDay[u] === NOTHING && utterances.said_to[u]! > to) begunUnknown++;
		for (let r = cube.reportsFrom[u]!; r < cube.reportsFrom[u + 1]!; r++)
			if (everyReport || reportMeets(cube, test, r)) articles[reports.article[r]!] = 1;
	}
	for (let i = ranked.from[proposition] ?? 0; i < (ranked.from[proposition + 1] ?? 0); i++)
		addressed += shown[ranked.utterance[i]!]!;
	const sum = (flags: Uint8Array) => flags.reduce((total, on) => total + on, 0);
	return [
		{
			utterances: left,
			utterances_all: shown.length,
			addressed,
			actors: sum(holders),
			articles: sum(articles),
			undated: undatedLeft(cube, filter, proposition),
			begun_unknown: begunUnknown,
			...extent(cube)
		}
	];
}

export function articleDayRows(cube: Cube, { filter }: Under): ArticleDayRow[] {
	const { outlets } = reportTest(cube, filter);
	const perDay = new Map<number, number>();
	cube.articles.published_on.forEach((day, a) => {
		if (day !== NOTHING && (outlets === null || outlets[cube.articles.outlet[a]!] === 1))
			perDay.set(day, (perDay.get(day) ?? 0) + 1);
	});
	return [...perDay]
		.sort(([a], [b]) => a - b)
		.map(([day, articles]) => ({ published_on: dayText(day)!, articles }));
}

export const propositionRows = ({ propositions, ranked }: Cube): PropositionRow[] =>
	propositions.proposition_id.map((proposition_id, p) => ({
		proposition_id: proposition_id!,
		text: propositions.text[p]!,
		label: propositions.label[p]!,
		kind: propositions.kind[p] as PropositionRow['kind'],
		goal: propositions.goal[p] ?? null,
		utterances: ranked.from[p + 1]! - ranked.from[p]!
	}));

export const eventRows = ({ events }: Cube): EventRow[] =>
	events.event_id.map((event_id, i) => ({
		event_id: event_id!,
		label: events.label[i]!,
		place: events.place[i] ?? null,
		from_on: dayText(events.from_on[i]!)!,
		to_on: dayText(events.to_on[i]!)!
	}));
