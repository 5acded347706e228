/** The questions of the page of sources, answered from the cube and the files beside it. */
import type { ArticleRow } from '../data/queries/articles';
import type { CodedStatementRow } from '../data/queries/coded-statements';
import { MOST, type CorroborationRow } from '../data/queries/corroboration';
import { isFiltered, type Filter } from '../model/filter';
import type { Stance } from '../model/vocab';
import type { Under } from './answers';
import type { Cube } from './cube';
import { NOTHING } from './missing';
import { underFilter } from './pass';
import { markOf } from './rows';
import type { Beside } from './words';

const kept = ({ modes, outlets }: Filter, { mode, outlet_id }: CodedStatementRow): boolean =>
	(modes.length === 0 || modes.includes(mode)) && (outlets.length === 0 || outlets.includes(outlet_id));

/** In the order of a text. */
const inText = (a: CodedStatementRow, b: CodedStatementRow): number =>
	a.passage_no - b.passage_no ||
	a.words_start - b.words_start ||
	(a.statement_id < b.statement_id ? -1 : a.statement_id > b.statement_id ? 1 : 0);

export function articleRows(cube: Cube, under: Under, { words, sources }: Beside): ArticleRow[] {
	const { filter } = under;
	const { shown } = underFilter(cube, filter, under.proposition, under.kept);
	const placeOf = new Map(cube.ids.utterance_id.map((id, u) => [id ?? '', u]));
	const asked = cube.propositions.proposition_id[under.proposition];
	const carried = new Map<string, CodedStatementRow[]>();
	for (const row of words) {
		if (shown[placeOf.get(row.utterance_id) ?? -1] !== 1 || !kept(filter, row)) continue;
		const own = carried.get(row.article_id);
		if (own) own.push(row);
		else carried.set(row.article_id, [row]);
	}
	const every = !isFiltered({ ...filter, proposition: null });
	return sources.flatMap((source) => {
		const own = carried.get(source.article_id);
		if (!own && !every) return [];
		const positions = (own ?? []).filter((row) => row.proposition_id === asked).sort(inText);
		return [
			{
				...source,
				statements: new Set(own?.map((row) => row.statement_id)).size,
				holders: new Set(own?.map((row) => row.holder_id)).size,
				stances: positions.flatMap(({ stance }): Stance[] => (stance ? [stance] : []))
			}
		];
	});
}

/** Reports of an utterance, one row each, whichever positions they take. */
function reportsOf(words: readonly CodedStatementRow[]): Map<string, Map<string, CodedStatementRow>> {
	const found = new Map<string, Map<string, CodedStatementRow>>();
	for (const row of words) {
		const own = found.get(row.utterance_id) ?? new Map<string, CodedStatementRow>();
		if (!own.has(row.statement_id)) own.set(row.statement_id, row);
		found.set(row.utterance_id, own);
	}
	return found;
}

/** Utterances with a position on the proposition, and those of which reports differ on any. */
function positionsOf({ positions, ranked, utterances }: Cube, proposition: number) {
	const disputed = new Uint8Array(utterances.holder.length);
	for (let u = 0, at = 0; u < disputed.length; u++)
		for (let n = utterances.positions[u]!; n > 0; n--) disputed[u]! |= positions.disputed[at++]!;
	const [from, end] = [ranked.from[proposition] ?? 0, ranked.from[proposition + 1] ?? 0];
	return { disputed, addressed: new Set(ranked.utterance.subarray(from, end)) };
}

export function corroborationRows(cube: Cube, under: Under, { words }: Beside): CorroborationRow[] {
	const { shown } = underFilter(cube, under.filter, under.proposition, under.kept);
	const asked = cube.propositions.proposition_id[under.proposition];
	const stances = new Map(
		words.flatMap((row) => (row.proposition_id === asked ? [[row.statement_id, row.stance] as const] : []))
	);
	const reports = reportsOf(words);
	const { disputed, addressed } = positionsOf(cube, under.proposition);
	const reported = [...shown.keys()].flatMap((u) => {
		const own = shown[u] === 1 ? reports.get(cube.ids.utterance_id[u] ?? '') : undefined;
		if (!own) return [];
		return [
			{ u, own: [...own.values()], outlets: new Set([...own.values()].map((row) => row.outlet_id)).size }
		];
	});
	const { independent_outlets, said_on } = cube.utterances;
	const one = ({ outlets }: { outlets: number }) => outlets === 1;
	const flag = (on: boolean) => Number(on);
	const sorted = [...reported].sort(
		(a, b) =>
			flag(one(a)) - flag(one(b)) ||
			independent_outlets[b.u]! - independent_outlets[a.u]! ||
			flag(one(a) && !addressed.has(a.u)) - flag(one(b) && !addressed.has(b.u)) ||
			flag(one(a) && said_on[a.u] === NOTHING) - flag(one(b) && said_on[b.u] === NOTHING) ||
			cube.lastDay[b.u]! - cube.lastDay[a.u]! ||
			a.u - b.u
	);
	const single = reported.filter(one).length;
	const several = sorted.slice(0, reported.length - single).slice(0, MOST.several);
	return [...several, ...sorted.slice(reported.length - single).slice(0, MOST.one)].flatMap(
		({ u, own, outlets }) =>
			own.sort(byPublication).map((row) => ({
				...markOf(cube, u),
				...{ disputed: disputed[u] === 1, outlets, total: reported.length, single },
				...{ statement_id: row.statement_id, article_id: row.article_id, outlet_id: row.outlet_id },
				...{ outlet: row.outlet, mode: row.mode, origin: row.origin },
				stance: stances.get(row.statement_id) ?? null
			}))
	);
}

/** The first published first, those without a day last. */
function byPublication(a: CodedStatementRow, b: CodedStatementRow): number {
	const [first, second] = [a.published_on ?? '9999', b.published_on ?? '9999'];
	if (first !== second) return first < second ? -1 : 1;
	return a.statement_id < b.statement_id ? -1 : 1;
}
