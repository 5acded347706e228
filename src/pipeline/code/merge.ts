/** Stances of several spans that form one statement. */
import type { CodedStance } from '../types';

/** One stance per proposition: a condition prevails, support beside opposition is ambivalent, "none" gives way. */
export function settledStances(lists: readonly CodedStance[][]): CodedStance[] {
	const byProposition = new Map<string, CodedStance[]>();
	for (const stance of lists.flat())
		byProposition.set(stance.propositionId, [...(byProposition.get(stance.propositionId) ?? []), stance]);
	return [...byProposition.values()].flatMap((stances) => {
		const surest = [...stances].sort((a, b) => b.confidence - a.confidence);
		const sides = surest.filter(({ stance }) => stance !== 'none');
		const chosen =
			sides.find(({ stance }) => stance === 'conditional') ??
			sides.find(({ stance }) => stance === 'ambivalent') ??
			sides[0] ??
			surest[0];
		if (!chosen) return [];
		const other = sides.find(({ stance }) => stance !== chosen.stance);
		if (!other || chosen.stance === 'conditional' || chosen.stance === 'ambivalent') return [chosen];
		const ruleWords = [chosen.ruleWords, other.ruleWords].filter((words) => words !== null).join(' / ');
		const confidence = Math.round((Math.min(chosen.confidence, other.confidence) - 0.1) * 100) / 100;
		return [{ ...chosen, stance: 'ambivalent' as const, rule: 'both sides', ruleWords, confidence }];
	});
}
