/** Two witnesses to one position, the words in a row and the tree: the tree adds what the words miss and overrules nothing. */
import type { CodedStance } from '../types';
import type { Position } from '../walk';
import { standsAlone } from '../walk/alone';

/** The position of the surest of several readings of one proposition; null where none takes any. */
function settledReading(positions: readonly Position[]): Position | null {
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

function fromTree(position: Position, text: string): CodedStance | null {
	const { stance, condition, steps, mention, propositionId } = position;
	if (stance === null) return null;
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
		confidence: 0.6,
		review: 'machine'
	};
}

/** Where both say the same. */
const AGREED = 0.85;

/** The positions that stand, at most one a proposition. */
export function fused(
	surface: readonly CodedStance[],
	positions: readonly Position[],
	text: string
): CodedStance[] {
	const ids = [...new Set([...surface, ...positions].map(({ propositionId }) => propositionId))];
	return ids.flatMap((id): CodedStance[] => {
		const bySurface = surface.find(({ propositionId }) => propositionId === id);
		const reading = settledReading(positions.filter(({ propositionId }) => propositionId === id));
		const byTree = reading && fromTree(reading, text);
		// Where the two differ, the words in a row were right three times as often as the tree.
		if (bySurface)
			return [
				bySurface.stance === byTree?.stance
					? { ...bySurface, confidence: Math.max(bySurface.confidence, AGREED) }
					: bySurface
			];
		if (byTree && reading && standsAlone(reading)) return [byTree];
		return [];
	});
}
