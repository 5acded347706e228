/** Links a source to the fullest mention of the same person or body: pronouns, surnames, roles, relative pronouns. */
import type { Attribution, Span } from '../types';
import { bare, Names, PERSON_NOUN, type Gender, type Name } from './names';
import { isDeterminer, isNounLike, isPossessive, nounPhraseStart } from './phrases';
import type { View, Word } from './words';

const ROLE_WORDS_TO_SKIP = /^(?:the|a|an|his|her|its|their|this|that|former|top|senior)$/;
const RECENT_SENTENCES = 8;
const RECENT_NAMES = 120;
/** Penalty, in sentences, for a one-word name, which may not be a person's. */
const ALONE_COST = 5;

/** Extends the name at the end of a source to the whole source: "ambassador to Karsk Jane Roe". */
function widen(names: Names, attributions: readonly Attribution[]): void {
	for (const { source } of attributions) {
		const whole = source[0];
		if (!whole) continue;
		const inside = names.within(whole);
		const name = inside.at(-1);
		if (!name?.person || name.end !== whole.end || name.parts.length < 2 || inside.length > 2) continue;
		if (name.start - whole.start < 40) name.start = whole.start;
	}
}

/** The person meant by "he" or "she" at `at`: the nearest before it, preferably one that opens a sentence. */
function antecedent(
	names: Names,
	at: number,
	sentence: number,
	gender: Gender,
	known: ReadonlyMap<string, Gender>
): Name | null {
	let best: Name | null = null;
	let least = Infinity;
	for (const name of names.before(at, RECENT_NAMES)) {
		if (sentence - name.sentence > RECENT_SENTENCES) break;
		const surname = name.parts.at(-1) ?? '';
		const own = name.gender ?? known.get(surname) ?? null;
		const person = name.person || known.has(surname) || (names.fullest(name.parts, at)?.person ?? false);
		const alone = !person && name.alone && name.leads;
		if (!(person || alone) || (own && gender && own !== gender)) continue;
		const cost =
			(sentence - name.sentence) * 2 +
			(name.leads ? 0 : 1.5) +
			(own === gender ? 0 : 0.5) +
			(alone ? ALONE_COST : 0);
		if (cost < least) {
			least = cost;
			best = name;
		}
	}
	return best;
}

/** "the French president": the latest earlier name with these words in its title or apposition. */
function byRole(names: Names, words: readonly string[], at: number): Name | null {
	const role = words.filter((word) => !ROLE_WORDS_TO_SKIP.test(word));
	const head = role.at(-1);
	if (!head || !PERSON_NOUN.test(head)) return null;
	const fits = names.before(at, RECENT_NAMES).filter((name) => name.person && name.around.has(head));
	return fits.find((name) => role.every((word) => name.around.has(word))) ?? fits[0] ?? null;
}

/** "Roe, who": the noun phrase before the relative pronoun at `place`; for "who" it must be a person. */
function byRelative(names: Names, view: View, place: number, sentence: number): Span | null {
	const relative = view.words[place];
	const afterComma = view.words[place - 1]?.lower === ',';
	const j = afterComma ? place - 2 : place - 1;
	const before = view.words[j];
	if (!relative || !before || !isNounLike(before)) return null;
	const who = relative.lower === 'who';
	const here = names.before(before.end, RECENT_NAMES).filter((one) => one.sentence === sentence);
	const name =
		here.find((one) => one.end === before.end && (one.person || !who)) ??
		(who && afterComma ? here.find((one) => one.person) : undefined);
	if (name) return names.fullest(name.parts, relative.start) ?? name;
	const start = view.words[nounPhraseStart(view.words, j)] ?? before;
	return { start: start.start, end: before.end };
}

/** Sets `mention` of every attribution that can be linked; for the others it stays equal to the source. */
export function linkMentions(attributions: readonly Attribution[], views: readonly View[]): void {
	const names = new Names(views);
	const known = new Map<string, Gender>();
	widen(names, attributions);
	for (const name of names.all)
		if (name.gender && name.person) known.set(name.parts.at(-1) ?? '', name.gender);
	let v = 0;
	for (const attribution of attributions) {
		const at = attribution.source[0];
		if (!at) continue;
		const starts = (k: number) => views[k]?.words[0]?.start ?? Infinity;
		while (v > 0 && starts(v) > at.start) v--;
		while (v + 1 < views.length && starts(v + 1) <= at.start) v++;
		const view = views[v];
		const linked = view && linkOne(at, view, v, names, known);
		if (linked) attribution.mention = [{ start: linked.start, end: linked.end }];
	}
}

function linkOne(
	source: Span,
	view: View,
	sentence: number,
	names: Names,
	known: Map<string, Gender>
): Span | null {
	const words: readonly Word[] = view.words.filter(
		(word) => word.start >= source.start && word.end <= source.end
	);
	const [first, last] = [words[0], words.at(-1)];
	if (!first || !last) return null;
	const at = first.start;
	const full = (name: Name | null): Span | null => name && (names.fullest(name.parts, at) ?? name);
	if (words.length === 1 && /^(?:he|she|his|her|him)$/.test(first.lower)) {
		const gender: Gender = /^(?:he|his|him)$/.test(first.lower) ? 'he' : 'she';
		const name = antecedent(names, at, sentence, gender, known);
		if (name) known.set(name.parts.at(-1) ?? '', gender);
		return full(name);
	}
	if (words.length === 1 && /^(?:who|which|that)$/.test(first.lower))
		return byRelative(names, view, view.words.indexOf(first), sentence);
	// "Roe", "Mr. Roe, the minister": the source begins with a name and contains no earlier one.
	const comma = words.findIndex((word) => word.lower === ',');
	const head = comma > 0 ? words[comma - 1] : last;
	const own = names.within(source)[0];
	if (own && own.end === head?.end) {
		const best = names.fullest(own.parts, at);
		const tellsMore = best && (best.parts.length > own.parts.length || best.around.size > own.around.size);
		return best?.person && tellsMore ? best : null;
	}
	if (!isDeterminer(first) && !isPossessive(first)) return null;
	return full(byRole(names, words.slice(0, comma > 0 ? comma : words.length).map(bare), at));
}
