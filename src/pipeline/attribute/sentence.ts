/** The attributions of one sentence, as ranges of its words. */
import { adjectiveCues } from './adjectives';
import { sharedContents, type Shared } from './conjoined';
import { phraseEnd, clauseEnd, trimRange } from './content';
import type { Found } from './found';
import { headlineForms } from './headlines';
import { nounCues } from './nouns';
import { passiveOf } from './passive';
import { accordingTo, asReported, colon, seeming } from './patterns';
import { isFiniteAt, isNounLike, isTime, nounPhraseStart } from './phrases';
import { quotedAs } from './quoted';
import { subjectBefore, type WordRange } from './source';
import { contentAfter, contentBefore, has, isAddressed, type Reading } from './verbal';
import { findCueVerbs, groupStart, type VerbGroup } from './verbs';
import type { View, Word } from './words';

/** "After meeting Roe, Doe announced": the subject of the main clause that follows. */
function subjectFollowing(words: readonly Word[], from: number): WordRange | null {
	for (let i = from; i < words.length; i++) {
		if (words[i]?.lower !== ',') continue;
		for (let k = i + 2; k < Math.min(words.length, i + 25); k++) {
			if (!isFiniteAt(words, k) || words[k]?.pos === 'ADV') continue;
			const subject = subjectBefore(words, groupStart(words, k));
			if (subject && subject.from > i) return subject;
		}
	}
	return null;
}

/** The subject of a cue without its own: "X went there and said", "X spoke, calling". */
function inherited(words: readonly Word[], group: VerbGroup, found: readonly Found[]): WordRange | null {
	const before = words[group.from - 1];
	// "the voters supporting Roe"
	if (group.form === 'ing' && isNounLike(before))
		return { from: nounPhraseStart(words, group.from - 1), to: group.from };
	if (
		group.form === 'ing' &&
		(group.from === 0 ||
			(/^(?:after|before|while|without|by|since|when|in|despite)$/.test(before?.lower ?? '') &&
				group.from <= 5))
	)
		return subjectFollowing(words, group.to);
	const leading = found.findLast(
		(one) =>
			one.source !== null &&
			one.cue !== null &&
			one.cue.from < group.from &&
			!found.some((other) => other !== one && holds(other, one)) &&
			!one.content.some((range) => range.from <= group.from && group.from < range.to)
	);
	const stop = leading ? Math.max(leading.cue?.to ?? 0, ...leading.content.map((range) => range.to)) : 0;
	for (let i = group.from - 1; i >= stop && i > 0; i--) {
		if (!isFiniteAt(words, i) || words[i]?.pos === 'ADV') continue;
		const subject = subjectBefore(words, groupStart(words, i));
		if (subject && subject.from >= stop) return subject;
	}
	return leading?.source ?? null;
}

/** End of the relative clause that begins at `relative` and whose verb ends before `k`. */
function relativeEnd(words: readonly Word[], relative: number, k: number, end: number): number {
	const aside = words[relative - 1]?.lower === ',';
	for (let i = k + 1; i < end; i++) {
		if (aside && words[i]?.lower === ',') return i;
		// "what Roe called a success was a failure"
		if (words[relative]?.lower === 'what' && isFiniteAt(words, i) && words[i]?.pos !== 'ADV') return i;
	}
	return end;
}

/**
 * "what Roe called a success", "which Roe said was over", "a demand Roe rejects": content that begins before its
 * source.
 */
function relativeContent(
	words: readonly Word[],
	group: VerbGroup,
	groups: readonly VerbGroup[]
): Reading | null {
	if (group.form !== 'finite' || group.passive) return null;
	const source = subjectBefore(words, group.from);
	const at = source ? source.from - 1 : -1;
	const relative = words[at];
	if (!source || !relative) return null;
	const pronoun = /^(?:what|which|that|who|whom)$/.test(relative.lower);
	const noun = isNounLike(relative) && relative.pos !== 'QUOTE' && !isTime(relative);
	if (!pronoun && !noun) return null;
	const head = { from: pronoun ? at : nounPhraseStart(words, at), to: source.from };
	const later = groups.filter((other) => other.from >= group.to);
	const next = words[group.to];
	if (has(group, 't') && isFiniteAt(words, group.to)) {
		const end = relativeEnd(words, at, group.to, clauseEnd(words, group.to, later));
		return { source, content: [head, { from: group.to, to: end }], how: 'relative' };
	}
	const empty = !next || /^[.,;:)]$/.test(next.lower) || next.pos === 'ADV' || isFiniteAt(words, group.to);
	// Without a relative pronoun, the source must be a name or a pronoun: "a demand Karsk rejects", "the plan she backs".
	const bare = noun && relative.pos === 'NOUN' && ['PROPN', 'PRON'].includes(words[source.from]?.pos ?? '');
	if (empty && has(group, 'n') && relative.lower !== 'what' && (bare || pronoun))
		return { source, content: [head], how: 'relative' };
	if (pronoun && !empty && has(group, 'a')) {
		const end = relativeEnd(words, at, group.to, phraseEnd(words, group.to, groups));
		return { source, content: [head, { from: group.to, to: end }], how: 'relative' };
	}
	return null;
}

/** "a company called Brightwater", "the president called Roe": a name alone is not a statement about anybody. */
function isBareName(words: readonly Word[], k: number): boolean {
	let i = k;
	while (words[i]?.pos === 'PROPN') i++;
	const next = words[i];
	return i > k && (!next || /^[.,;:)]$/.test(next.lower) || isFiniteAt(words, i) || next.lower === 'and');
}

function readVerb(
	words: readonly Word[],
	group: VerbGroup,
	groups: readonly VerbGroup[],
	found: readonly Found[],
	shared: Shared | undefined
): Reading | null {
	const relative = relativeContent(words, group, groups);
	if (relative) return relative;
	if (shared) {
		const source =
			(group.form === 'finite' && subjectBefore(words, group.from)) || inherited(words, group, found);
		return { source, content: shared.content, how: `shared/${shared.how}` };
	}
	const ahead = contentAfter(words, group, groups);
	const behind =
		ahead && !/^(?:np|bare|O-bare|quote|wh)$/.test(ahead.how) ? null : contentBefore(words, group);
	const setting = ahead?.how === 'bare' && ['ADP', 'SCONJ'].includes(words[ahead.range.from]?.pos ?? '');
	const addressed = ahead !== null && /^(?:bare|np)$/.test(ahead.how) && isAddressed(words, group);
	if (behind?.content.length && (!ahead || setting || addressed || behind.how !== 'after')) return behind;
	const own = group.form === 'finite' ? subjectBefore(words, group.from) : null;
	if (ahead?.how === 'np' && group.cue.lemma === 'call' && isBareName(words, group.to)) return null;
	if (ahead) {
		const source = own ?? inherited(words, group, found);
		if (group.form === 'participle' && !source) return null;
		return { source, content: [ahead.range], how: `${group.form}/${ahead.how}` };
	}
	// "said very little", "say otherwise": any words after "say" are content, because it has no other reading.
	if (group.cue.lemma !== 'say' || !own || words.length - group.to < 2 || words[group.to]?.lower === ',')
		return null;
	const later = groups.filter((other) => other.from >= group.to);
	const rest = { from: group.to, to: clauseEnd(words, group.to, later) };
	return { source: own, content: [rest], how: 'finite/rest' };
}

/** Whether an attribution is certain enough to be separated from what the outer source says. */
const isStrong = ({ kind, rule }: Found): boolean =>
	kind === 'speech' && !/(?:np|inf|I|wh|rest)$/.test(rule) && !/infinitive|passive|noun|colon/.test(rule);

/** Whether the cue of `inner` is in the content of `outer`. */
const holds = (outer: Found, inner: Found): boolean =>
	outer.content.some(
		(range) => inner.cue !== null && range.from <= inner.cue.from && inner.cue.from < range.to
	);

/**
 * "Karsk has warned that it will leave, an official said": Karsk's words end where the official, whose cue follows
 * both, is named.
 */
function endedByOuter(words: readonly Word[], one: Found, all: readonly Found[]): Found {
	const start = one.source?.from ?? one.cue?.from ?? 0;
	const outer = all.find(
		({ cue, content }) =>
			one.cue !== null &&
			cue !== null &&
			cue.from >= one.cue.to &&
			content.some(({ from, to }) => from <= start && one.cue !== null && one.cue.to <= to && to <= cue.from)
	);
	if (!outer || !holds(one, outer)) return one;
	const end = Math.min(outer.source?.from ?? Infinity, outer.cue?.from ?? Infinity);
	const content = one.content
		.map(({ from, to }) => trimRange(words, { from, to: Math.min(to, end) }))
		.filter(({ from, to }) => from < to);
	return { ...one, content };
}

/** The attributions of a sentence. `headline`: the sentence is in a headline or a heading. */
export function attributeSentence({ words }: View, headline: boolean): (Found & { embedded: boolean })[] {
	const groups = findCueVerbs(words);
	const shared = sharedContents(words, groups);
	const found: Found[] = [];
	const passed = new Map(groups.map((group) => [group, quotedAs(words, group, groups)]));
	const taken = [...passed.values()].flat().flatMap(({ cue }) => cue ?? []);
	for (const group of groups) {
		const relay = passed.get(group) ?? [];
		found.push(...relay);
		// "saying" in "as saying" has already been read.
		if (relay.length > 0 || taken.some(({ from, to }) => from <= group.head && group.head < to)) continue;
		if (group.passive || group.form === 'participle') {
			const passive = passiveOf(words, group, groups);
			if (passive) found.push(passive);
			if (passive || group.passive) continue;
		}
		const reading = readVerb(words, group, groups, found, shared.get(group));
		if (!reading) continue;
		found.push({
			source: reading.source,
			cue: { from: group.from, to: group.to },
			content: reading.content
				.map((range) => trimRange(words, range))
				.filter((range) => range.to > range.from),
			kind: group.cue.kind,
			rule: `${group.cue.lemma}/${reading.how}`
		});
	}
	// "Worry about": read as a verb, whatever the tagger says.
	const isVerb = (cue: WordRange | null): boolean =>
		groups.some(({ head }) => cue !== null && cue.from <= head && head < cue.to);
	found.push(
		...accordingTo(words),
		...asReported(words, groups),
		...colon(words, headline),
		...seeming(words),
		...nounCues(words, groups).filter(({ cue }) => !isVerb(cue)),
		...adjectiveCues(words, groups)
	);
	const forms = headlineForms(words, headline);
	const meets = (a: WordRange | null, b: WordRange | null) =>
		a !== null && b !== null && a.from < b.to && b.from < a.to;
	const others = found.filter(({ cue }) => !forms.some((form) => meets(form.cue, cue)));
	found.length = 0;
	found.push(...others, ...forms);
	// "a demand that Karsk rejects": the clause is not what is demanded.
	const relatives = new Set(
		found.filter(({ rule }) => rule.endsWith('/relative')).map(({ content }) => content[0]?.from)
	);
	const kept = found
		.filter(
			(one) =>
				one.content.length > 0 && !(one.rule.endsWith('/noun/that') && relatives.has(one.content[0]?.from))
		)
		.sort((a, b) => (a.cue?.from ?? 0) - (b.cue?.from ?? 0));
	const ended = kept.map((one) => endedByOuter(words, one, kept)).filter(({ content }) => content.length > 0);
	return ended.map((one) => ({
		...one,
		embedded: !isStrong(one) && ended.some((other) => other !== one && holds(other, one))
	}));
}
