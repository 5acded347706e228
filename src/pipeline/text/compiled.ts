/** Phrases as steps to match: each word split at its "*", each choice indexed by how its branches may begin. */
import type { Node } from './pattern';

/** The beginning of "not", which also matches "don't", "won't" and the like. */
export const NOT = '\u0000not';

export type Step =
	| { is: 'word'; parts: readonly string[] }
	| { is: 'not' }
	| { is: 'gap' }
	| { is: 'optional'; branches: Step[][] }
	| {
			is: 'choice';
			/** Branches that a word with these first two characters may start, in order. */
			near: ReadonlyMap<string, Step[][]>;
			/** Those that a word with any other beginning may start. */
			anywhere: Step[][];
	  };

export interface Compiled {
	steps: Step[];
	/** The possible first characters of a match, two at most, or `NOT`. */
	beginnings: ReadonlySet<string>;
	/** For each word that must occur, how it may begin: a text that lacks one of them has no match. */
	needs: readonly ReadonlySet<string>[];
}

const beginningOf = (word: string): string => (word === 'not' ? NOT : (word.split('*')[0] ?? '').slice(0, 2));

/** How a match may begin; a key shorter than two characters, or none, means that more is possible. */
function beginnings(nodes: readonly Node[], i = 0): string[] {
	const node = nodes[i];
	if (!node || node.is === 'gap') return [];
	if (node.is === 'word') return [beginningOf(node.text)];
	const inside = node.branches.flatMap((branch) => beginnings(branch));
	return node.is === 'optional' ? [...inside, ...beginnings(nodes, i + 1)] : inside;
}

/** How a branch may begin; null if that is not known from two characters. */
function keysOf(branch: readonly Node[]): string[] | null {
	const sure = branch.some(({ is }) => is === 'word' || is === 'choice');
	const keys = beginnings(branch);
	return sure && keys.length > 0 && keys.every((key) => key.length >= 2) ? keys : null;
}

function stepOf(node: Node): Step {
	if (node.is === 'gap') return node;
	if (node.is === 'word')
		return node.text === 'not' ? { is: 'not' } : { is: 'word', parts: node.text.split('*') };
	const branches = node.branches.map((branch) => branch.map(stepOf));
	if (node.is === 'optional') return { is: 'optional', branches };
	const keys = node.branches.map(keysOf);
	const anywhere = branches.filter((_, i) => keys[i]?.every((key) => key !== NOT) !== true);
	const known = new Set(keys.flatMap((one) => one ?? []).filter((key) => key !== NOT));
	const near = new Map(
		[...known].map((key) => [
			key,
			branches.filter((branch, i) => anywhere.includes(branch) || keys[i]?.includes(key))
		])
	);
	return { is: 'choice', near, anywhere };
}

/** The beginnings of each node that cannot be left out, where they are known. */
function needsOf(nodes: readonly Node[]): Set<string>[] {
	return nodes.flatMap((node): Set<string>[] => {
		if (node.is === 'gap' || node.is === 'optional') return [];
		const keys = node.is === 'word' ? [keysOf([node])] : node.branches.map(keysOf);
		return keys.includes(null) ? [] : [new Set(keys.flatMap((one) => one ?? []))];
	});
}

/** Prepares a pattern once for all texts. */
export function compiled(nodes: readonly Node[]): Compiled {
	return { steps: nodes.map(stepOf), beginnings: new Set(beginnings(nodes)), needs: needsOf(nodes) };
}
