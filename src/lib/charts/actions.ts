/** What a chart can do beyond drawing; the page gives it. */
import type { Day } from '../model/day';
import type { Filter } from '../model/filter';
import type { View } from '../model/view';

/** The least a mark must know of an utterance to lead to it. */
export interface Opens {
	utterance_id: string;
	lead_statement_id: string;
}

/** What pointer or focus rests on in any chart of the page, to be marked in all of them without a query. */
export interface Linked {
	actor: string | null;
	day: Day | null;
}

/** A mark in a picture, or a link beside one. */
export type MarkElement = SVGAElement | HTMLAnchorElement;

export interface ChartActions {
	/** Address of the page of a mark's first utterance: what the link does without a script. */
	href: (utterance: Opens) => string;
	/** Opens the evidence of these utterances, first one first. */
	open: (utterances: readonly Opens[], mark: MarkElement) => void;
	/** Utterances whose evidence is open, to be marked in the picture. */
	selected: ReadonlySet<string>;
	linked: Readonly<Linked>;
	/** Tells the other charts what pointer or focus rests on; without an argument, that it has left. */
	link: (to?: Partial<Linked>) => void;
	/** Changes the page's filter, and what the view must know of it: every chart is a filter too. */
	narrow: (change: Partial<Filter>, view?: Partial<View>) => void;
	/** A script runs that narrows. Absent in a picture that stands alone. */
	live?: boolean;
	/** The filter as it is set; absent where nothing is. */
	filter?: Readonly<Filter>;
	/** Utterances under the filter, where more than those is drawn: the others are greyed. */
	kept?: ReadonlySet<string> | undefined;
}

/** A list with `value` put in, or taken out where it was in. */
export const toggled = <T>(list: readonly T[], value: T): T[] =>
	list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

/** The actors that the page's filter names. */
export const actorsOf = (actions: ChartActions): readonly string[] => actions.filter?.actors ?? [];

/** Narrows the page to this actor too, or no longer; `view` is what the view must know of it. */
export const narrowToActor = (actions: ChartActions, id: string, view?: Partial<View>): void =>
	actions.narrow({ actors: toggled(actorsOf(actions), id).sort() }, view);

/** Nothing rests anywhere. */
export const UNLINKED: Readonly<Linked> = Object.freeze({ actor: null, day: null });

/** A picture that is not pressed: its marks lead nowhere and mark nothing. */
export const INERT: ChartActions = {
	href: () => '',
	open: () => {},
	selected: new Set(),
	linked: UNLINKED,
	link: () => {},
	narrow: () => {}
};

/** Follows a click inside the page, unless the reader asked for a new tab. */
export function plainClick(act: (mark: MarkElement) => void) {
	return (event: MouseEvent) => {
		if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		act(event.currentTarget as MarkElement);
	};
}

/** Opens the evidence of these utterances on such a click. */
export const openOnClick = (actions: ChartActions, utterances: readonly Opens[]) =>
	plainClick((mark) => actions.open(utterances, mark));
