/** A position read from a tree, as a stance for the tables. */
import type { CodedStance, TreePosition } from '../../types';

/** The most certain of several readings of one proposition; null if none takes a position. */
function settledReading(positions: readonly TreePosition[]): TreePosition | null {
	const decided = positions.filter(({ stance }) => stance !== null);
	const sides = decided.filter(({ stance }) => stance !== 'none');
	return (
		sides.find(({ stance }) => stance === 'conditional') ??
		sides.find(({ base }) => base !== 'named' && base !== 'contrary') ??
		sides[0] ??
		decided[0] ??
		null
	);
}

const RULES = {
	support: 'approved',
	oppose: 'refused',
	ambivalent: 'left open',
	conditional: 'on a condition',
	none: 'spoken of'
} as const;

/** The combined reading of the trees for one proposition; null if they take no position. `text` is the article's. */
export function fromTree(positions: readonly TreePosition[], text: string): CodedStance | null {
	const position = settledReading(positions);
	if (!position || position.stance === null) return null;
	const { stance, condition, steps, mention, propositionId } = position;
	const words = [...steps.map((step) => step.words), text.slice(mention.start, mention.end)].join(' … ');
	return {
		propositionId,
		stance,
		condition: stance === 'conditional' && condition ? text.slice(condition.start, condition.end) : null,
		...(stance === 'conditional'
			? { direction: position.givenUp ? ('against' as const) : ('for' as const) }
			: {}),
		rule: `${RULES[stance]} (tree)`,
		ruleWords: words,
		confidence: 0,
		review: 'machine'
	};
}
