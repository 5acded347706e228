/** Cuts a text where marked ranges begin and end, so that ranges may overlap. */

/** A range of a text, in UTF-16 code units; `end` is exclusive. */
export interface MarkedSpan {
	id: string;
	start: number;
	end: number;
}

export interface Piece {
	text: string;
	/** Ids of the ranges that cover it, in the given order. */
	over: string[];
	/** Those of them that begin with it. */
	begins: string[];
}

/** Pieces that joined are `text`, none of them empty. A range that extends beyond the text ends with it. */
export function pieces(text: string, stretches: readonly MarkedSpan[]): Piece[] {
	const within = stretches
		.map(({ id, start, end }) => ({ id, start: Math.max(0, start), end: Math.min(text.length, end) }))
		.filter(({ start, end }) => start < end);
	const cuts = new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])]);
	const places = [...cuts].sort((a, b) => a - b);
	return places.slice(1).map((end, i) => {
		const start = places[i] ?? 0;
		const over = within.filter((stretch) => stretch.start <= start && end <= stretch.end);
		return {
			text: text.slice(start, end),
			over: over.map(({ id }) => id),
			begins: over.filter((stretch) => stretch.start === start).map(({ id }) => id)
		};
	});
}
