/** "The alliance", "the bloc", "the administration", "the coalition": the most recently named body of that kind. */
import { HOLDER_CONFIDENCE } from '../actors/confidence';
import type { NameIndex } from '../actors/names';
import type { Party } from '../actors/party';

/** The actors of the codebook that a common noun can refer to. */
const KINDS: readonly [RegExp, RegExp][] = [
	[/^(?:alliance|military alliance|pact)$/u, /^nato$/u],
	[/^(?:bloc|union|27-nation bloc|27-member bloc)$/u, /^european-union$/u],
	[/^(?:administration|us administration|u\.s\. administration)$/u, /^united-states$/u],
	[/^coalition$/u, /coalition/u]
];

/**
 * The actor that "the alliance" and the like refers to after the text `before`; null if no body of the kind was named.
 */
export function bodyMeant(phrase: string, before: string, index: NameIndex): Party | null {
	const noun = /^the\s(?<noun>[\p{L}\p{N}.\s-]{3,30})$/iu.exec(phrase.trim())?.groups?.noun?.toLowerCase();
	const kind = noun === undefined ? undefined : KINDS.find(([words]) => words.test(noun))?.[1];
	if (!kind) return null;
	const named = index
		.mentions(before)
		.flatMap(({ actorIds }) => actorIds)
		.findLast((actorId) => kind.test(actorId));
	return named === undefined ? null : { actorId: named, confidence: HOLDER_CONFIDENCE.bodyMeant };
}
