/** What a chart can do beyond drawing; the page supplies it. */
import type { Day } from '../model/day';
import type { Filter } from '../model/filter';
import type { View } from '../model/view';
import type { Stance } from '../model/vocab';

/** What a mark has to know about an utterance in order to link to it. */
export interface Opens {
	utterance_id: string;
	lead_statement_id: string;
}

/** What the pointer or focus is on in any chart of the page. All charts highlight it, without a query. */
export interface Linked {
	actor: string | null;
	day: Day | null;
}

/** The utterances of a mark that has more than the page was given. */
export interface OfMark {
	actor: string;
	stance: Stance;
	utterances: number;
}

/** A mark in a picture, or a link beside one. */
export type MarkElement = SVGAElement | HTMLAnchorElement;

export interface ChartActions {
	/** Address of the page of a mark's first utterance: where the link leads without a script. */
	href: (utterance: Opens) => string;
	/** Opens the evidence of these utterances in the order given, and of all `whole` has if these are only some. */
	open: (utterances: readonly Opens[], mark: MarkElement, whole?: OfMark) => void;
	/** Utterances whose evidence is open; their marks are highlighted. */
	selected: ReadonlySet<string>;
	linked: Readonly<Linked>;
	/** Tells the other charts what the pointer or focus is on; without an argument, that it has left. */
	link: (to?: Partial<Linked>) => void;
	/** Changes the page's filter and, where needed, its view: every chart is also a filter. */
	narrow: (change: Partial<Filter>, view?: Partial<View>) => void;
	/** Whether a script is running that can narrow the page. Absent in a standalone picture. */
	live?: boolean;
	/** The current filter; absent if no field is set. */
	filter?: Readonly<Filter>;
	/** Utterances that pass the filter, where the chart draws more than those: the others are greyed. */
	kept?: ReadonlySet<string> | undefined;
}

/** The list with `value` added, or removed if it was there. */
export const toggled = <T>(list: readonly T[], value: T): T[] =>
	list.includes(value) ? list.filter((other) => other !== value) : [...list, value];

/** The actors that the page's filter names. */
export const actorsOf = (actions: ChartActions): readonly string[] => actions.filter?.actors ?? [];

/** Narrows the page to this actor as well, or removes the actor from the filter; `view` changes with it. */
export const narrowToActor = (actions: ChartActions, id: string, view?: Partial<View>): void =>
	actions.narrow({ actors: toggled(actorsOf(actions), id).sort() }, view);

/** The pointer or focus is on no mark. */
export const UNLINKED: Readonly<Linked> = Object.freeze({ actor: null, day: null });

/** For pictures without interaction: marks lead nowhere and highlight nothing. */
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
export const openOnClick = (actions: ChartActions, utterances: readonly Opens[], whole?: OfMark) =>
	plainClick((mark) => actions.open(utterances, mark, whole));
