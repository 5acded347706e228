/** Links a source to the fullest mention of the same person or body: pronouns, surnames, roles, relative pronouns. */
import type { Attribution, Span } from '../types';
import {
	isDeterminer,
	isFiniteAt,
	isNounLike,
	isPossessive,
	nounPhraseEnd,
	nounPhraseStart
} from './phrases';
import type { View, Word } from './words';

type Gender = 'he' | 'she' | null;

/** A name as it stands somewhere in the article. */
interface Name extends Span {
	sentence: number;
	/** Its capitalised words without titles, in lower case; the last is the surname of a person. */
	parts: string[];
	/** All words of its noun phrase and of an apposition behind it: what a role can be matched with. */
	around: ReadonlySet<string>;
	person: boolean;
	gender: Gender;
	/** First in its sentence: mostly its subject. */
	leads: boolean;
}

const TITLE =
	/^(?:mr|mrs|ms|miss|dr|sir|lady|lord|president|vice|minister|prime|foreign|premier|chancellor|senator|sen|rep|representative|gov|governor|mayor|secretary|ambassador|envoy|special|general|gen|admiral|adm|colonel|col|captain|judge|justice|king|queen|prince|princess|pope|speaker|chairman|chairwoman|chief|spokesman|spokeswoman|spokesperson|adviser|advisor|aide|leader|director|commissioner|professor|prof|sgt|lt|former|ex|then|deputy|state|defense|defence|interior|national|security|press)\.?$/;
const PERSON_NOUN =
	/^(?:president|minister|premier|chancellor|senator|representative|governor|mayor|secretary|ambassador|envoy|admiral|judge|king|queen|spokesman|spokeswoman|spokesperson|adviser|advisor|aide|leader|director|professor|analyst|lawmaker|diplomat|negotiator|official|candidate|nominee|strategist|lawyer|attorney|general|commander|chief|chairman|chairwoman|head|author|son|daughter|wife|husband)$/;
const BODY =
	/^(?:party|committee|university|post|times|news|institute|department|house|council|group|union|agency|ministry|court|congress|senate|parliament|bank|company|association|alliance|organization|organisation|commission|foundation|service|center|centre|journal|press|tribune|states|nations|kingdom|republic|street|journal|kremlin|nato|eu|un|u\.s|us|white)$/;
/** Capitalised, but no part of anybody's name. */
const NO_NAME =
	/^(?:\p{L}+(?:ian|ean|ish|ese)|american|french|german|greek|czech|swiss|polish|dutch|israeli|iraqi|pakistani|republicans?|democrats?|democratic|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|june|july|august|september|october|november|december)$/u;
const ROLE_WORDS_TO_SKIP = /^(?:the|a|an|his|her|its|their|this|that|former|top|senior)$/;

const isName = (word: Word | undefined): boolean => word?.pos === 'PROPN' && /^\p{Lu}/u.test(word.text);
const bare = (word: Word): string => word.lower.replace(/\.$/, '');

function genderOf(before: readonly string[]): Gender {
	if (
		before.some((word) =>
			/^(?:mr|sir|lord|king|prince|spokesman|chairman|congressman|husband|son)$/.test(word)
		)
	)
		return 'he';
	if (
		before.some((word) =>
			/^(?:mrs|ms|miss|lady|queen|princess|spokeswoman|chairwoman|congresswoman|wife|daughter)$/.test(word)
		)
	)
		return 'she';
	return null;
}

/** The words of an apposition behind the name that ends before `k`: "Jane Roe, the foreign minister, …". */
function apposition(words: readonly Word[], k: number): string[] {
	if (words[k]?.lower !== ',') return [];
	const end = nounPhraseEnd(words, k + 1);
	if (
		end === k + 1 ||
		!(
			isDeterminer(words[k + 1]) ||
			isPossessive(words[k + 1]) ||
			words.slice(k + 1, end).some((word) => PERSON_NOUN.test(word.lower))
		)
	)
		return [];
	return words.slice(k + 1, Math.min(end + 4, words.length)).map(bare);
}

/** First word of the noun phrase whose proper name is `words[from…to]`: titles and nationalities before it belong to it. */
function nameStart(words: readonly Word[], from: number): number {
	let i = from;
	for (;;) {
		const before = words[i - 1];
		const capital = before && /^\p{Lu}/u.test(before.text) && ['ADJ', 'NOUN', 'PROPN'].includes(before.pos);
		if (
			!before ||
			!(
				capital ||
				TITLE.test(before.lower) ||
				PERSON_NOUN.test(before.lower) ||
				/^(?:policy|affairs|security|senior|top)$/.test(before.lower)
			)
		)
			return i;
		i--;
	}
}

function namesOf({ words }: View, sentence: number): Name[] {
	const names: Name[] = [];
	for (let i = 0; i < words.length; i++) {
		if (!isName(words[i])) continue;
		let to = i + 1;
		while (
			isName(words[to]) ||
			(words[to]?.lower === '.' && words[to]?.start === words[to - 1]?.end && isName(words[to + 1]))
		)
			to++;
		const proper = words
			.slice(i, to)
			.map((word) => (/^\p{Lu}{3,}$/u.test(word.text) && to - i > 2 ? '' : bare(word)));
		const parts = proper.filter((word) => /\p{L}/u.test(word) && !TITLE.test(word) && !NO_NAME.test(word));
		const start = nameStart(words, i);
		const [first, last] = [words[start], words[to - 1]];
		if (first && last && parts.length) {
			const before = words.slice(start, to).map(bare);
			const behind = apposition(words, to);
			const titled =
				before.some((word) => TITLE.test(word)) ||
				[...before, ...behind].some((word) => PERSON_NOUN.test(word));
			const acronym = proper.includes('');
			const placed =
				!acronym && /^(?:in|to|at|from|near|across|into|of)$/.test(words[start - 1]?.lower ?? '');
			names.push({
				start: first.start,
				end: last.end,
				sentence,
				parts,
				around: new Set([...before, ...behind]),
				person:
					!parts.some((word) => BODY.test(word)) &&
					(titled || (!placed && (parts.length === 2 || parts.length === 3))),
				gender: genderOf([...before, ...behind]),
				leads: i < 4 || isFiniteAt(words, to)
			});
		}
		i = to - 1;
	}
	return names;
}

/** Takes the whole of "Jane Roe's ally, the minister John Doe" style sources into the name at their end. */
function widen(names: readonly Name[], attributions: readonly Attribution[]): void {
	for (const { source } of attributions) {
		const whole = source[0];
		if (!whole) continue;
		const inside = names.filter((name) => name.start >= whole.start && name.end <= whole.end);
		const name = inside.at(-1);
		if (
			name?.person &&
			name.end === whole.end &&
			name.parts.length > 1 &&
			inside.length < 3 &&
			name.start - whole.start < 40
		)
			name.start = whole.start;
	}
}

const sameName = (a: readonly string[], b: readonly string[]): boolean =>
	a.length <= b.length && a.at(-1) === b.at(-1) && a.every((part) => b.includes(part));

/** The mention with the most words that `parts` can stand for: the earliest before `at`, else any in the article. */
function fullest(names: readonly Name[], parts: readonly string[], at: number): Name | null {
	const same = names.filter((name) => sameName(parts, name.parts));
	const rank = (name: Name) => name.parts.length * 10 + Math.min(name.around.size, 9);
	const best = (some: readonly Name[]) =>
		some.reduce<Name | null>((top, name) => (top && rank(top) >= rank(name) ? top : name), null);
	const earlier = best(same.filter((name) => name.start <= at));
	const any = best(same);
	return earlier && any && earlier.parts.length >= any.parts.length ? earlier : any;
}

const RECENT_SENTENCES = 8;

/** Whom "he" or "she" at `at` means: the nearest person before it, one who leads a sentence preferred. */
function antecedent(
	names: readonly Name[],
	at: number,
	sentence: number,
	gender: Gender,
	known: ReadonlyMap<string, Gender>
): Name | null {
	let best: Name | null = null;
	let least = Infinity;
	for (const name of names) {
		if (name.end > at || sentence - name.sentence > RECENT_SENTENCES) continue;
		const own = name.gender ?? known.get(name.parts.at(-1) ?? '') ?? null;
		const person =
			name.person || known.has(name.parts.at(-1) ?? '') || (fullest(names, name.parts, at)?.person ?? false);
		if (!person || (own && gender && own !== gender)) continue;
		const cost = (sentence - name.sentence) * 2 + (name.leads ? 0 : 1.5) + (own === gender ? 0 : 0.5);
		if (cost <= least) {
			least = cost;
			best = name;
		}
	}
	return best;
}

/** "the French president": the latest earlier name that the words of the role stand around. */
function byRole(names: readonly Name[], words: readonly string[], at: number): Name | null {
	const role = words.filter((word) => !ROLE_WORDS_TO_SKIP.test(word));
	const head = role.at(-1);
	if (!head || !PERSON_NOUN.test(head)) return null;
	const fits = (name: Name) => name.end <= at && name.person && name.around.has(head);
	return (
		names.findLast((name) => fits(name) && role.every((word) => name.around.has(word))) ??
		names.findLast(fits) ??
		null
	);
}

/** Sets `mention` of every attribution that can be linked; the others keep it equal to their source. */
export function linkMentions(attributions: readonly Attribution[], views: readonly View[]): void {
	const names = views.flatMap(namesOf);
	const known = new Map<string, Gender>();
	widen(names, attributions);
	for (const name of names) if (name.gender && name.person) known.set(name.parts.at(-1) ?? '', name.gender);
	let v = 0;
	for (const attribution of attributions) {
		const at = attribution.source[0];
		if (!at) continue;
		while (v > 0 && (views[v]?.sentence.start ?? 0) > at.start) v--;
		while (v + 1 < views.length && (views[v + 1]?.sentence.start ?? Infinity) <= at.start) v++;
		const words = (views[v]?.words ?? []).filter((word) => word.start >= at.start && word.end <= at.end);
		const linked = linkOne(words, views[v], v, names, known);
		if (linked) attribution.mention = [{ start: linked.start, end: linked.end }];
	}
}

function linkOne(
	words: readonly Word[],
	view: View | undefined,
	sentence: number,
	names: readonly Name[],
	known: Map<string, Gender>
): Span | null {
	const first = words[0];
	const last = words.at(-1);
	if (!first || !last || !view) return null;
	const place = view.words.indexOf(first);
	if (words.length === 1 && /^(?:he|she|his|her|him)$/.test(first.lower)) {
		const gender: Gender = first.lower.startsWith('h') && !first.lower.startsWith('her') ? 'he' : 'she';
		const name = antecedent(names, first.start, sentence, gender, known);
		if (!name) return null;
		known.set(name.parts.at(-1) ?? '', gender);
		return fullest(names, name.parts, first.start) ?? name;
	}
	if (words.length === 1 && /^(?:who|which|that)$/.test(first.lower)) {
		const j = view.words[place - 1]?.lower === ',' ? place - 2 : place - 1;
		const before = view.words[j];
		if (!before || !isNounLike(before)) return null;
		const start = view.words[nounPhraseStart(view.words, j)] ?? before;
		const here = names.filter((one) => one.sentence === sentence && one.end <= before.end);
		const name =
			here.findLast((one) => one.end === before.end && (one.person || first.lower !== 'who')) ??
			(first.lower === 'who' && j < place - 1 ? here.findLast((one) => one.person) : undefined);
		return (
			(name && (fullest(names, name.parts, first.start) ?? name)) ?? { start: start.start, end: before.end }
		);
	}
	// "Roe", "Mr. Roe, the minister": the name at the head of the source, and no other before it.
	const comma = words.findIndex((word) => word.lower === ',');
	const head = comma > 0 ? words[comma - 1] : last;
	const own = names.find((name) => name.start >= first.start && name.end <= last.end);
	if (own && head && own.end === head.end) {
		const full = fullest(names, own.parts, first.start);
		return full && full.person && (full.parts.length > own.parts.length || full.around.size > own.around.size)
			? full
			: null;
	}
	if (isDeterminer(first) || isPossessive(first)) {
		const name = byRole(names, words.slice(0, comma > 0 ? comma : words.length).map(bare), first.start);
		return name ? (fullest(names, name.parts, first.start) ?? name) : null;
	}
	return null;
}
