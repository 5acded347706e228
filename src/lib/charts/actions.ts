/** What a chart can do beyond drawing; the page gives it. */

/** The least a mark must know of an utterance to lead to it. */
export interface Opens {
	utterance_id: string;
	lead_statement_id: string;
}

export interface ChartActions {
	/** Address of the page of a mark's first utterance: what the link does without a script. */
	href: (utterance: Opens) => string;
	/** Opens the evidence of these utterances, first one first. */
	open: (utterances: readonly Opens[], mark: SVGAElement) => void;
	/** Utterances whose evidence is open, to be marked in the picture. */
	selected: ReadonlySet<string>;
}

/** Follows a click on a mark inside the page, unless the reader asked for a new tab. */
export function openOnClick(actions: ChartActions, utterances: readonly Opens[]) {
	return (event: MouseEvent) => {
		if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
		event.preventDefault();
		actions.open(utterances, event.currentTarget as SVGAElement);
	};
}
