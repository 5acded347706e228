/** The attributions of one sentence, as ranges of its words. */
import { clauseAt, clauseEnd, phraseEnd, skipAdverbials, startsNoun, startsWh, trimRange } from './content';
import type { Found } from './found';
import { nounCues } from './nouns';
import { passiveOf } from './passive';
import { accordingTo, colon, seeming } from './patterns';
import { isFiniteAt, isNounLike, isTime, longNounPhraseEnd } from './phrases';
import { subjectAfter, subjectBefore, type Range } from './source';
import { findCueVerbs, type VerbGroup } from './verbs';
import type { View, Word } from './words';

const has = (group: VerbGroup, frame: string): boolean => group.cue.frames.includes(frame);

/** Content that follows the words up to `k`, by the frames of `group`. */
function contentAt(
	words: readonly Word[],
	k: number,
	group: VerbGroup,
	groups: readonly VerbGroup[]
): { range: Range; how: string } | null {
	const later = groups.filter((other) => other.from >= k);
	const clause = (from: number, how: string) => ({ range: { from, to: clauseEnd(words, from, later) }, how });
	const j = skipAdverbials(words, k);
	for (const at of j === k ? [k] : [k, j]) {
		const word = words[at];
		if (!word) continue;
		if (word.lower === ':' && (has(group, 'q') || has(group, 't')) && words[at + 1])
			return { range: { from: at + 1, to: words.length }, how: 'colon' };
		if (word.lower === ',' && words[at + 1]?.pos === 'QUOTE' && has(group, 'q'))
			return clause(at + 1, 'quote');
		if (word.pos === 'QUOTE' && has(group, 'q') && (at === k || !word.fragment || word.endsWith !== ''))
			return clause(at, 'quote');
		if (
			word.lower === 'that' &&
			(has(group, 't') || has(group, 'T')) &&
			words[at + 1] &&
			!/^[.,;:?!]$/.test(words[at + 1]?.lower ?? '')
		)
			return clause(at, 'that');
		if (startsWh(word) && has(group, 'w')) return clause(at, 'wh');
		if (
			word.lower === 'to' &&
			has(group, 'i') &&
			(words[at + 1]?.pos === 'VERB' || words[at + 1]?.pos === 'AUX' || words[at + 1]?.pos === 'ADV')
		)
			return clause(at, 'inf');
		if (has(group, 't') && clauseAt(words, at)) return clause(at, 'bare');
	}
	return null;
}

function forward(
	words: readonly Word[],
	group: VerbGroup,
	groups: readonly VerbGroup[]
): { range: Range; how: string } | null {
	const direct = contentAt(words, group.to, group, groups);
	if (direct) return direct;
	const objectEnd = longNounPhraseEnd(words, group.to);
	if (objectEnd > group.to) {
		if (has(group, 'O')) {
			const after = contentAt(
				words,
				objectEnd,
				{ ...group, cue: { ...group.cue, frames: `${group.cue.frames}qtw` } },
				groups
			);
			if (after) return { ...after, how: `O-${after.how}` };
		}
		if (has(group, 'I') && words[objectEnd]?.lower === 'to')
			return {
				range: {
					from: group.to,
					to: clauseEnd(
						words,
						group.to,
						groups.filter((other) => other.from > objectEnd)
					)
				},
				how: 'I'
			};
	}
	const next = words[group.to];
	if (
		(has(group, 'n') || has(group, 'a')) &&
		(startsNoun(next) || (next?.pos === 'VERB' && /ing$/.test(next.lower)))
	)
		return { range: { from: group.to, to: phraseEnd(words, group.to) }, how: 'np' };
	return null;
}

/** Whether nothing that could be content follows the cue. */
function openEnded(words: readonly Word[], k: number, group: VerbGroup): number | null {
	let j = skipAdverbials(words, k);
	if (has(group, 'O') && startsNoun(words[j])) j = skipAdverbials(words, longNounPhraseEnd(words, j));
	const word = words[j];
	if (
		!word ||
		/^[.,;:]$/.test(word.lower) ||
		/^(?:—|–|--|-|and|but|as|while|after|when|because|who|which)$/.test(word.lower) ||
		word.pos === 'QUOTE' ||
		(word.pos === 'VERB' && /ing$/.test(word.lower))
	)
		return j;
	return null;
}

/** "…," X said. / "…," said X. / The deal, X said, is dead. */
function backward(
	words: readonly Word[],
	group: VerbGroup
): { source: Range; content: Range[]; how: string } | null {
	if (!has(group, 'q') && !(has(group, 't') && group.cue.kind !== 'intention')) return null;
	if (group.form !== 'finite') return null;
	const ends = (i: number) =>
		i > 0 && (/^(?:,|—|–|--|\?|!)$/.test(words[i - 1]?.lower ?? '') || words[i - 1]?.pos === 'QUOTE');
	let source: Range | null = null;
	let left = -1;
	let after: number | null = null;
	let how = '';
	if (ends(group.from) && has(group, 'q')) {
		const inverted = subjectAfter(words, group.to);
		if (inverted) {
			source = inverted;
			left = group.from;
			after = inverted.to;
			how = 'inverted';
		}
	}
	if (!source) {
		source = subjectBefore(words, group.from);
		if (!source || !ends(source.from)) return null;
		left = source.from;
		after = openEnded(words, group.to, group);
		how = 'after';
	}
	if (after === null) return null;
	const content: Range[] = [trimRange(words, { from: 0, to: left })];
	// "A," he said, "B."
	const resume = words[after]?.lower === ',' || words[after]?.pos === 'QUOTE' ? after : -1;
	if (resume >= 0 && words[left - 1]?.lower !== '.') {
		const from = words[resume]?.pos === 'QUOTE' ? resume : resume + 1;
		const next = words[from];
		if (
			next?.pos === 'QUOTE' ||
			(words[left - 1]?.pos !== 'QUOTE' && isFiniteAt(words, from)) ||
			(words[left - 1]?.lower === ',' && !isFiniteWithin(words, 0, left))
		)
			content.push(trimRange(words, { from, to: words.length }));
	}
	return { source, content: content.filter((range) => range.to > range.from), how };
}

function isFiniteWithin(words: readonly Word[], from: number, to: number): boolean {
	for (let i = from + 1; i < to; i++) if (isFiniteAt(words, i)) return true;
	return false;
}

/** The subject for a cue without its own: "X went there and said", "X spoke, calling". */
function inherited(words: readonly Word[], group: VerbGroup, found: readonly Found[]): Range | null {
	const leading = found.findLast(
		(one) =>
			one.source !== null &&
			one.cue !== null &&
			one.cue.from < group.from &&
			!one.content.some((range) => range.from <= group.from && group.from < range.to)
	);
	const stop = leading ? Math.max(leading.cue?.to ?? 0, ...leading.content.map((range) => range.to)) : 0;
	for (let i = group.from - 1; i >= stop && i > 0; i--) {
		if (!isFiniteAt(words, i) || words[i]?.pos === 'ADV') continue;
		const subject = subjectBefore(words, i);
		if (subject && subject.from >= stop) return subject;
	}
	return leading?.source ?? null;
}

/** Sure enough to be told apart from what the outer source says. */
const isStrong = ({ kind, rule }: Found): boolean =>
	kind === 'speech' && !/(?:np|inf|I|wh)$/.test(rule) && !/infinitive|passive|noun|colon/.test(rule);

export function attributeSentence({ words }: View, headline: boolean): Found[] {
	const groups = findCueVerbs(words);
	const found: Found[] = [];
	for (const group of groups) {
		if (group.passive || group.form === 'participle') {
			const passive = passiveOf(words, group, groups);
			if (passive) found.push(passive);
			if (passive || group.passive) continue;
		}
		const cue = { from: group.from, to: group.to };
		const ahead = forward(words, group, groups);
		const behind = ahead && ahead.how !== 'np' && ahead.how !== 'bare' ? null : backward(words, group);
		if (behind && behind.content.length && (!ahead || behind.how === 'inverted')) {
			found.push({
				source: behind.source,
				cue,
				content: behind.content,

				kind: group.cue.kind,
				rule: `${group.cue.lemma}/${behind.how}`
			});
			continue;
		}
		if (!ahead) continue;
		let source = group.form === 'finite' ? subjectBefore(words, group.from) : null;
		source ??= inherited(words, group, found);
		if (group.form === 'participle' && !source) continue;
		const range = trimRange(words, ahead.range);
		if (range.to > range.from)
			found.push({
				source,
				cue,
				content: [range],

				kind: group.cue.kind,
				rule: `${group.cue.lemma}/${group.form}/${ahead.how}`
			});
	}
	found.push(...accordingTo(words), ...colon(words, headline), ...seeming(words), ...nounCues(words, groups));
	const kept = found.filter((one) => one.content.length > 0);
	return kept.filter((one) => isStrong(one) || !kept.some((other) => other !== one && holds(other, one)));
}

/** Whether the cue of `inner` stands in the content of `outer`. */
const holds = (outer: Found, inner: Found): boolean =>
	outer.content.some(
		(range) => inner.cue !== null && range.from <= inner.cue.from && inner.cue.from < range.to
	);
