/** The attributions of an article, nested: each knows the one whose words contain it. */
import type { Attribution, Span } from '../types';
import type { Party } from '../actors/party';
import { encloses, extent, hull } from '../text/spans';

export interface Node {
	attribution: Attribution;
	parent: Node | null;
	parties: Party[];
	/** Relays what others said. */
	relay: boolean;
	/** Taken from a document, or described by the article: nobody uttered it. */
	unuttered: boolean;
	jointId: string | null;
	/** For a source cited by a medium: the attribution to the medium. */
	medium: Attribution | null;
}

/** Source and cue, without the content. */
const headOf = (attribution: Attribution): Span | null =>
	hull([...attribution.source, ...attribution.cue]) ?? extent(attribution);

/**
 * The smallest attribution whose words contain a node's source and cue, but which is not inside the node's own words.
 */
export function parentOf(node: Node, nodes: Node[]): Node | null {
	const own = headOf(node.attribution);
	if (!own) return null;
	const around = nodes.flatMap((other) => {
		const content = hull(other.attribution.content);
		const head = headOf(other.attribution);
		if (other === node || !content || !encloses(content, own) || (head && encloses(own, head))) return [];
		// "Ukraine's hopes of joining, which Moscow rejects": Ukraine's hopes are not what Moscow says.
		const { antecedent } = other.attribution;
		if (antecedent && encloses(antecedent, own)) return [];
		// The antecedent of a relative clause precedes it, and does not contain the clause's subject.
		const words = hull(node.attribution.content);
		if (head && words && encloses(words, head) && own.end <= head.start) return [];
		return ancestorsOf(other).includes(node) ? [] : [{ other, size: content.end - content.start }];
	});
	// A cited source is nearer than the medium that has the same words.
	const cited = ({ other }: { other: Node }) => (other.medium ? 0 : 1);
	return around.sort((one, two) => one.size - two.size || cited(one) - cited(two))[0]?.other ?? null;
}

/** The attributions around a node, from the nearest to the outermost. */
export function ancestorsOf(node: Node): Node[] {
	return node.parent ? [node.parent, ...ancestorsOf(node.parent)] : [];
}
