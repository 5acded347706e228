/** The verb groups of a sentence and the cues among them. */
import { inflect, type VerbForm } from './inflect';
import { CUE_VERBS, type Cue } from './lexicon';
import { isDeterminer, isFiniteAt, isNounLike, isPossessive } from './phrases';
import type { Word } from './words';
import { wordIn } from '../text/word-list';

const FORMS: ReadonlyMap<string, { cues: Cue[]; forms: Set<VerbForm> }[]> = (() => {
	const byForm = new Map<string, { cues: Cue[]; forms: Set<VerbForm> }[]>();
	const byLemma = new Map<string, Cue[]>();
	for (const cue of CUE_VERBS) byLemma.set(cue.lemma, [...(byLemma.get(cue.lemma) ?? []), cue]);
	for (const [lemma, cues] of byLemma)
		for (const [form, forms] of inflect(lemma))
			byForm.set(form, [...(byForm.get(form) ?? []), { cues, forms }]);
	return byForm;
})();

export interface VerbGroup {
	/** First word, auxiliaries and adverbs included. */
	from: number;
	/** The cue verb. */
	head: number;
	/** After the last word, including the particle. */
	to: number;
	cue: Cue;
	form: 'finite' | 'ing' | 'infinitive' | 'participle';
	passive: boolean;
	negated: boolean;
}

const AUXILIARY = wordIn(`
	is are was were am be been being 's 're 'm has have had having 've 'd do does did will would can could
	should may might must shall 'll ca wo get gets got getting to not n't never cannot
`);
const BE = /^(?:is|are|was|were|am|be|been|being|'s|'re|'m|get|gets|got|getting)$/;
const HAVE = /^(?:has|have|had|having|'ve|'d|'s)$/;

/** Left edge of the group whose main verb is at `head`. */
export function groupStart(words: readonly Word[], head: number): number {
	let i = head;
	while (i > 0) {
		const before = words[i - 1];
		if (!before) break;
		// "was too soon to say": the words before the infinitive are not part of it, except in "has to say".
		if (words[i]?.lower === 'to' && !/^(?:has|have|had|is|are|was|were|not|n't)$/.test(before.lower)) break;
		if (
			AUXILIARY.test(before.lower) &&
			!(before.lower === "'s" && before.pos === 'PART' && words[i]?.pos !== 'VERB')
		)
			i--;
		else if (before.pos === 'ADV' || before.pos === 'PART') {
			if (/^(?:'s|'|but|so|yet|when|where|why|how|then|both|all|each)$/.test(before.lower)) break;
			i--;
		} else if (before.lower === 'neither' && isNegationAt(words, i - 1, head)) i--;
		else break;
	}
	// Adverbs at the very left belong to the clause unless an auxiliary precedes them; keeping them does no harm.
	return i;
}

/** "Karsk neither confirmed", "but neither confirmed nor denied": negates the verb at `head` and is not its subject. */
function isNegationAt(words: readonly Word[], i: number, head: number): boolean {
	const before = words[i - 1];
	if (words[head + 1]?.lower === 'nor') return true;
	return before !== undefined && (isNounLike(before) || AUXILIARY.test(before.lower) || before.pos === 'ADV');
}

/**
 * "neither confirmed nor denied", "refused to confirm or deny": two verbs that together answer one question are one
 * cue.
 */
function joined(words: readonly Word[], groups: readonly VerbGroup[]): VerbGroup[] {
	const result: VerbGroup[] = [];
	for (const group of groups) {
		const first = result.at(-1);
		const link = first ? words[first.to]?.lower : undefined;
		const neither = first && words.slice(first.from, first.head).some(({ lower }) => lower === 'neither');
		const paired =
			first &&
			group.head === first.to + 1 &&
			(neither ? link === 'nor' : link === 'or' && (first.negated || first.form === 'infinitive'));
		const frames = paired ? first.cue.frames + group.cue.frames : '';
		if (paired)
			result[result.length - 1] = { ...first, to: group.to, cue: { ...first.cue, frames }, negated: true };
		else result.push(group);
	}
	return result;
}

/** Whether a word can be the subject right before a base form: "others call", "64 percent say", "Democrats hope". */
function isPluralSubject(word: Word | undefined): boolean {
	if (!word) return false;
	if (
		/^(?:i|you|we|they|who|whom|that|many|some|most|few|several|both|others|people|percent|critics|voters)$/.test(
			word.lower
		)
	)
		return true;
	return word.pos === 'NUM' || ((word.pos === 'NOUN' || word.pos === 'PROPN') && /[^s]s$/.test(word.lower));
}

/** Whether the word at `i`, which has the form of a cue verb, is a verb here; the tagger takes many for nouns. */
function looksVerbal(words: readonly Word[], i: number, forms: Set<VerbForm>, cues: readonly Cue[]): boolean {
	const word = words[i];
	if (!word) return false;
	// "Karsk's repeated demand"
	if (
		/^['’]s?$/.test(words[i - 1]?.lower ?? '') &&
		forms.has('participle') &&
		['NOUN', 'ADJ'].includes(words[i + 1]?.pos ?? '')
	)
		return false;
	if (word.lower === 'states' && words[i - 1]?.lower === 'united') return false;
	// "a televised address"
	const participle = words[i - 1]?.pos === 'VERB' && /ed$/.test(words[i - 1]?.lower ?? '');
	const article = words[participle ? i - 2 : i - 1];
	if (/^(?:a|an|the)$/.test(article?.lower ?? '') && forms.has('base')) return false;
	if (word.pos === 'VERB' || word.pos === 'AUX') return true;
	if (word.pos !== 'NOUN' && word.pos !== 'ADJ' && word.pos !== 'PROPN') return false;
	const before = words[i - 1];
	if (isPossessive(before) || (isDeterminer(before) && !isPluralSubject(before))) return false;
	const next = words[i + 1];
	const opensContent =
		/^(?:that|“”|:|,)$/.test(next?.lower ?? '') ||
		next?.pos === 'PRON' ||
		isDeterminer(next) ||
		isPossessive(next);
	// "Karsk views membership as a shield"
	const named =
		forms.has('s') &&
		before?.pos === 'PROPN' &&
		(['NOUN', 'ADJ', 'PROPN'].includes(next?.pos ?? '') || next?.lower === 'as');
	if (named && (i === 1 || /^(?:,|and|but|while|as|that)$/.test(words[i - 2]?.lower ?? ''))) return true;
	// "The plan calls for a vote": the particle shows it, if no other verb follows.
	const particled =
		forms.has('s') &&
		cues.some(({ particle: [first] }) => first !== undefined && first === next?.lower) &&
		(before?.pos === 'NOUN' || before?.pos === 'PROPN') &&
		(isDeterminer(words[i + 2]) || isPossessive(words[i + 2])) &&
		!words.some((_, k) => k > i && isFiniteAt(words, k));
	if (particled) return true;
	// "Karsk's allies worry about aggression": a plural does not modify a noun.
	const plural =
		forms.has('base') &&
		before?.pos === 'NOUN' &&
		/[^s]s$/.test(before.lower) &&
		(words[i - 2]?.pos === 'ADJ' || isDeterminer(words[i - 2]) || isPossessive(words[i - 2])) &&
		cues.some(({ particle: [first] }) => first !== undefined && first === next?.lower);
	if (plural) return true;
	if (forms.has('past') || forms.has('s'))
		return opensContent && (before?.pos === 'PROPN' || before?.pos === 'PRON' || before?.pos === 'NOUN');
	if (AUXILIARY.test(before?.lower ?? '')) return opensContent || next?.pos === 'PROPN';
	return (
		isPluralSubject(before) &&
		(opensContent ||
			next?.pos === 'PROPN' ||
			next?.pos === 'AUX' ||
			(next?.pos === 'VERB' && /ing$/.test(next.lower)))
	);
}

function hasParticle(words: readonly Word[], from: number, particle: readonly string[]): number {
	let at = from;
	for (const part of particle) {
		let k = at;
		while (k < at + 2 && words[k]?.pos === 'ADV' && words[k]?.lower !== part) k++;
		if (words[k]?.lower !== part) return -1;
		// "agreed to leave": the "to" of an infinitive is not a particle.
		const verb = words[k + 1]?.pos === 'ADV' ? words[k + 2] : words[k + 1];
		if (part === 'to' && (verb?.pos === 'VERB' || verb?.pos === 'AUX') && !/ing$/.test(verb.lower)) return -1;
		at = k + 1;
	}
	return at;
}

/**
 * Whether a participle comes after its noun, without content of its own: "a contractor accused of spying", "a bill opposed by
 * Doe", "the plan, long rejected by Doe and backed by Roe".
 */
function followsItsNoun(words: readonly Word[], from: number, next: string): boolean {
	if (next !== 'by' && next !== 'of') return false;
	const before = words[from - 1];
	if (isNounLike(before)) return true;
	return next === 'by' && /^(?:,|and|but)$/.test(before?.lower ?? '') && isNounLike(words[from - 2]);
}

const PREPOSITION_IN_ING = /^(?:regarding|concerning|considering|including)$/;

/** All verbs of the sentence that may be cues, in order, each with the longest cue that matches. */
export function findCueVerbs(words: readonly Word[]): VerbGroup[] {
	const groups: VerbGroup[] = [];
	words.forEach((word, head) => {
		if (word.pos === 'QUOTE' || PREPOSITION_IN_ING.test(word.lower)) return;
		for (const { cues, forms } of FORMS.get(word.lower) ?? []) {
			if (!looksVerbal(words, head, forms, cues)) continue;
			let to = -1;
			const cue = cues.find((candidate) => {
				to = hasParticle(words, head + 1, candidate.particle);
				return to > 0;
			});
			if (!cue) continue;
			const from = groupStart(words, head);
			const group = words.slice(from, head).map((part) => part.lower);
			const be = group.some((part) => BE.test(part));
			const have = group.some((part) => HAVE.test(part));
			const infinitive =
				forms.has('base') &&
				group.includes('to') &&
				!group.some((part) => /^(?:has|have|had|is|are|was|were)$/.test(part));
			const passive =
				be &&
				(forms.has('participle') || forms.has('past')) &&
				!(
					have &&
					!/^(?:been|being)$/.test(group.filter((part) => BE.test(part) || HAVE.test(part)).at(-1) ?? '')
				);
			const finite = be || have || forms.has('past') || forms.has('s') || (forms.has('base') && !infinitive);
			const reduced =
				!be &&
				!have &&
				forms.has('past') &&
				forms.has('participle') &&
				/[na]/.test(cue.frames) &&
				followsItsNoun(words, from, words[to]?.lower ?? '');
			const form = infinitive
				? 'infinitive'
				: forms.has('ing') && !be
					? 'ing'
					: finite && !reduced
						? 'finite'
						: 'participle';
			groups.push({
				from,
				head,
				to,
				cue,
				form,
				passive,
				negated: group.some((part) => /^(?:not|n't|never|cannot)$/.test(part))
			});
			return;
		}
	});
	return joined(words, groups);
}
