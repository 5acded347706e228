/** Sources that only the text before them explains: "both sides", "the statement", "his plan". */
import type { Article, Span } from '../types';
import { HOLDER_CONFIDENCE } from '../actors/confidence';
import type { NameIndex } from '../actors/names';
import type { Party } from '../actors/party';

/** How far back to look for the parties of "both sides", in characters. */
const REACH = 1200;

/** The governments and bodies named before `at`, latest first; persons count as their governments. */
function partiesBefore(article: Article, at: number, index: NameIndex, reach: number): string[] {
	const from = Math.max(0, at - reach);
	const mentions = index.mentions(article.text.slice(from, at));
	const seen: string[] = [];
	for (const { actorIds } of mentions.reverse())
		for (const actorId of actorIds.map((id) => index.root(id)).reverse())
			if (!seen.includes(actorId)) seen.push(actorId);
	return seen;
}

/** The two parties that "both sides" at `at` refers to: the last two governments named before it. */
export function bothSides(article: Article, at: number, index: NameIndex): Party[] {
	const governments = partiesBefore(article, at, index, REACH).filter(
		(id) => index.actors.get(id)?.kind === 'government'
	);
	const two = governments.slice(0, 2).reverse();
	return two.length === 2 ? two.map((actorId) => ({ actorId, confidence: HOLDER_CONFIDENCE.context })) : [];
}

/**
 * The author of a plan or draft: the owner named in the phrase ("Trump's plan", "the U.S. draft"); for "his plan", the
 * first actor of its sentence, which is usually the subject.
 */
export function authorOf(article: Article, phrase: Span, sentence: Span, index: NameIndex): Party | null {
	// After a comma, the phrase describes the document and may name others.
	const words = article.text.slice(phrase.start, phrase.end).split(',')[0] ?? '';
	const owner = index.mentions(words)[0]?.actorIds[0];
	if (owner !== undefined) return { actorId: owner, confidence: HOLDER_CONFIDENCE.author };
	if (!/^(?:his|her|its|their)\b/i.test(words.trim())) return null;
	const subject = index
		.mentions(article.text.slice(sentence.start, phrase.start))
		.find(({ kind }) => kind !== 'adjective')?.actorIds[0];
	return subject === undefined ? null : { actorId: subject, confidence: HOLDER_CONFIDENCE.context };
}

const ISSUED = (() => {
	const verb = String.raw`(?:(?:was|is|has been)\s+)?(?:jointly\s+)?(?:issued|signed|released|made)?`;
	return new RegExp(String.raw`\bstatement\s+${verb}\s*(?:from|by|of)\s+([^.;]+)`, 'giu');
})();
const REST = /,?\s(?:after|before|which|that|came|said|says|when|while)\b.*$/isu;

/**
 * The signatories of "the statement" mentioned at `at`: the names in the last phrase before it that says who issued
 * one.
 */
export function signatoriesBefore(article: Article, at: number): string | null {
	const last = [...article.text.slice(0, at).matchAll(ISSUED)].at(-1)?.[1];
	return last === undefined ? null : last.replace(REST, '');
}
