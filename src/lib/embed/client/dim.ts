/** Brings out the marks of some actors, sides and stances by dimming all others. */
import type { Filter } from '../../model/filter';
import { SIDES, SIDE_LABELS, STANCES, STANCE_LABELS, type Side } from '../../model/vocab';

/** Name and side of each actor of a chart, by id. */
export type Cast = Record<string, [name: string, side: Side]>;

type Chosen = Pick<Filter, 'actors' | 'sides' | 'stances'>;

const keeps = <T>(asked: readonly T[], has: readonly T[]) =>
	asked.length === 0 || asked.some((value) => has.includes(value));

/** Whose mark it is, an actor's or a side's: its name begins with that. */
const ownerOf = (mark: Element) => mark.getAttribute('data-mark')?.split(':')[0] ?? '';
/** The stances that are drawn, by the classes of its shapes. */
const stancesOf = (mark: Element) => STANCES.filter((stance) => mark.querySelector(`.${stance}`));

/** What is brought out, in words: "Russia, Opposes"; empty where nothing is. An actor without a mark goes by its id. */
export function chosenWords({ actors, sides, stances }: Chosen, cast: Cast): string {
	return [
		...actors.map((id) => cast[id]?.[0] ?? id),
		...sides.map((side) => SIDE_LABELS[side]),
		...stances.map((stance) => STANCE_LABELS[stance])
	].join(', ');
}

/** Gives every mark under `root` that is not of the chosen the class `dim`. Nothing chosen dims nothing. */
export function dim(root: ParentNode, { actors, sides, stances }: Chosen, cast: Cast): void {
	for (const mark of root.querySelectorAll('[data-mark]')) {
		const owner = ownerOf(mark);
		const side = cast[owner]?.[1] ?? SIDES.find((name) => name === owner);
		const kept =
			keeps(actors, [owner]) && keeps(sides, side ? [side] : []) && keeps(stances, stancesOf(mark));
		mark.classList.toggle('dim', !kept);
	}
}
