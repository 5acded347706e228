/** The attributions of one sentence, as ranges of its words. */
import { adjectiveCues } from './adjectives';
import { phraseEnd, clauseEnd, trimRange } from './content';
import type { Found } from './found';
import { nounCues } from './nouns';
import { passiveOf } from './passive';
import { accordingTo, asReported, colon, seeming } from './patterns';
import { isFiniteAt, isNounLike, isTime, nounPhraseStart } from './phrases';
import { longNounPhraseStart, subjectBefore, type Range } from './source';
import { contentAfter, contentBefore, has, type Reading } from './verbal';
import { findCueVerbs, groupStart, type VerbGroup } from './verbs';
import type { View, Word } from './words';

/** "After meeting Roe, Doe announced": the subject of the main clause that follows. */
function subjectFollowing(words: readonly Word[], from: number): Range | null {
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

/** The subject for a cue without its own: "X went there and said", "X spoke, calling". */
function inherited(words: readonly Word[], group: VerbGroup, found: readonly Found[]): Range | null {
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

/** "what X called a success", "which X said was over": content that begins with the relative word. */
function relativeContent(
	words: readonly Word[],
	group: VerbGroup,
	groups: readonly VerbGroup[]
): Reading | null {
	if (group.form !== 'finite' || group.passive) return null;
	const source = subjectBefore(words, group.from);
	const relative = source ? words[source.from - 1] : undefined;
	if (!source || !relative) return null;
	const pronoun = /^(?:what|which|that|who|whom)$/.test(relative.lower);
	// "a tactic Roe hopes will work"
	const bare = has(group, 't') && isNounLike(relative) && !isTime(relative) && isFiniteAt(words, group.to);
	if (!pronoun && !bare) return null;
	const head = {
		from: pronoun ? source.from - 1 : nounPhraseStart(words, source.from - 1),
		to: source.from
	};
	const later = groups.filter((other) => other.from >= group.to);
	if (has(group, 't') && isFiniteAt(words, group.to))
		return {
			source,
			content: [head, { from: group.to, to: clauseEnd(words, group.to, later) }],
			how: 'relative'
		};
	if (has(group, 'a') && words[group.to] && !/^[.,;:]$/.test(words[group.to]?.lower ?? ''))
		return {
			source,
			content: [head, { from: group.to, to: phraseEnd(words, group.to, groups) }],
			how: 'relative'
		};
	return null;
}

function readVerb(
	words: readonly Word[],
	group: VerbGroup,
	groups: readonly VerbGroup[],
	found: readonly Found[]
): Reading | null {
	const relative = relativeContent(words, group, groups);
	if (relative) return relative;
	const ahead = contentAfter(words, group, groups);
	const behind =
		ahead && !/^(?:np|bare|O-bare|quote|wh)$/.test(ahead.how) ? null : contentBefore(words, group);
	const setting = ahead?.how === 'bare' && ['ADP', 'SCONJ'].includes(words[ahead.range.from]?.pos ?? '');
	if (behind?.content.length && (!ahead || setting || behind.how !== 'after')) return behind;
	const own = group.form === 'finite' ? subjectBefore(words, group.from) : null;
	if (ahead) {
		const source = own ?? inherited(words, group, found);
		if (group.form === 'participle' && !source) return null;
		return { source, content: [ahead.range], how: `${group.form}/${ahead.how}` };
	}
	// "said very little", "say otherwise": whatever follows is content, the verb leaves no other reading.
	if (group.cue.lemma === 'say' && own && words.length - group.to > 1)
		return {
			source: own,
			content: [
				{
					from: group.to,
					to: clauseEnd(
						words,
						group.to,
						groups.filter((other) => other.from >= group.to)
					)
				}
			],
			how: 'finite/rest'
		};
	return null;
}

/** Sure enough to be told apart from what the outer source says. */
const isStrong = ({ kind, rule }: Found): boolean =>
	kind === 'speech' && !/(?:np|inf|I|wh|rest)$/.test(rule) && !/infinitive|passive|noun|colon/.test(rule);

/** Whether the cue of `inner` stands in the content of `outer`. */
const holds = (outer: Found, inner: Found): boolean =>
	outer.content.some(
		(range) => inner.cue !== null && range.from <= inner.cue.from && inner.cue.from < range.to
	);

/** `headline`: the sentence stands in a headline or a heading. */
export function attributeSentence({ words }: View, headline: boolean): (Found & { embedded: boolean })[] {
	const groups = findCueVerbs(words);
	const found: Found[] = [];
	for (const group of groups) {
		if (group.passive || group.form === 'participle') {
			const passive = passiveOf(words, group, groups);
			if (passive) found.push(passive);
			if (passive || group.passive) continue;
		}
		const reading = readVerb(words, group, groups, found);
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
	found.push(
		...accordingTo(words),
		...asReported(words, groups),
		...colon(words, headline),
		...seeming(words),
		...nounCues(words, groups),
		...adjectiveCues(words, groups)
	);
	const kept = found
		.filter((one) => one.content.length > 0)
		.sort((a, b) => (a.cue?.from ?? 0) - (b.cue?.from ?? 0));
	return kept.map((one) => ({
		...one,
		embedded: !isStrong(one) && kept.some((other) => other !== one && holds(other, one))
	}));
}
