/** Brings out the marks of some actors, sides and stances by dimming all others. */
import type { Filter } from '../../model/filter';
import { SIDE_LABELS, STANCES, STANCE_LABELS, type Side } from '../../model/vocab';

/** Name and side of each actor of a chart, by id. */
export type Cast = Record<string, [name: string, side: Side]>;

type Chosen = Pick<Filter, 'actors' | 'sides' | 'stances'>;

const keeps = <T>(asked: readonly T[], has: T | undefined) =>
	asked.length === 0 || (has !== undefined && asked.includes(has));

/** Whose mark it is: its name begins with the actor. */
const actorOf = (mark: Element) => mark.getAttribute('data-mark')?.split(':')[0] ?? '';
/** The stance that is drawn, by the class of its shape. */
const stanceOf = (mark: Element) => {
	const shape = mark.querySelector('.mark');
	return STANCES.find((stance) => shape?.classList.contains(stance));
};

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
		const actor = actorOf(mark);
		const kept = keeps(actors, actor) && keeps(sides, cast[actor]?.[1]) && keeps(stances, stanceOf(mark));
		mark.classList.toggle('dim', !kept);
	}
}
