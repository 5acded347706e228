/** Highlights the marks of some actors, sides and stances by dimming all others. */
import type { Filter } from '../../model/filter';
import { SIDES, SIDE_LABELS, STANCES, STANCE_LABELS, type Side } from '../../model/vocab';

/** Name and side of each actor of a chart, by id. */
export type Cast = Record<string, [name: string, side: Side]>;

type Chosen = Pick<Filter, 'actors' | 'sides' | 'stances'>;

const keeps = <T>(asked: readonly T[], has: readonly T[]) =>
	asked.length === 0 || asked.some((value) => has.includes(value));

const listed = (mark: Element, name: string) => mark.getAttribute(name)?.split(' ') ?? [];

/** The stances of a mark, from the classes of its shapes, or from its data where it only counts. */
const stancesOf = (mark: Element) => {
	const listedStances = listed(mark, 'data-stances');
	return STANCES.filter((stance) => listedStances.includes(stance) || mark.querySelector(`.${stance}`));
};

/** The sides of the mark's actors; a mark without actors belongs to a side, whose name its id starts with. */
function sidesOf(mark: Element, actors: readonly string[], cast: Cast): Side[] {
	if (actors.length) return actors.flatMap((id) => cast[id]?.[1] ?? []);
	const [owner] = (mark.getAttribute('data-mark') ?? '').split(':');
	return SIDES.filter((side) => side === owner);
}

/**
 * What is highlighted, in words: "Russia, Opposes"; empty if nothing is. An actor without a mark is named by its id.
 */
export function chosenWords({ actors, sides, stances }: Chosen, cast: Cast): string {
	return [
		...actors.map((id) => cast[id]?.[0] ?? id),
		...sides.map((side) => SIDE_LABELS[side]),
		...stances.map((stance) => STANCE_LABELS[stance])
	].join(', ');
}

/**
 * The part of the request that this chart can highlight: a chart whose marks have no position, for instance, drops
 * stances.
 */
export function withinReach({ actors, sides, stances }: Chosen, root: ParentNode, cast: Cast): Chosen {
	const marks = [...root.querySelectorAll('[data-mark]')];
	const any = (has: (mark: Element) => readonly string[]) => marks.some((mark) => has(mark).length > 0);
	const of = (mark: Element) => listed(mark, 'data-actors');
	return {
		actors: any(of) ? actors : [],
		sides: any((mark) => sidesOf(mark, of(mark), cast)) ? sides : [],
		stances: any(stancesOf) ? stances : []
	};
}

/** Gives every mark under `root` outside the selection the class `dim`. An empty selection dims nothing. */
export function dim(root: ParentNode, { actors, sides, stances }: Chosen, cast: Cast): void {
	for (const mark of root.querySelectorAll('[data-mark]')) {
		const of = listed(mark, 'data-actors');
		const kept =
			keeps(actors, of) && keeps(sides, sidesOf(mark, of, cast)) && keeps(stances, stancesOf(mark));
		mark.classList.toggle('dim', !kept);
	}
}
