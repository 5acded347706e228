/** Attributions whose cue is not a verb of saying: "according to X", "X: …", "it seems that …". */
import { clauseEnd, trimRange } from './content';
import type { Found } from './found';
import { isNounLike, longNounPhraseEnd, nounPhraseEnd } from './phrases';
import { subjectBefore, type WordRange } from './source';
import { aroundCue } from './verbal';
import type { VerbGroup } from './verbs';
import type { Word } from './words';

const nonEmpty = (words: readonly Word[], ranges: WordRange[]): WordRange[] =>
	ranges.map((range) => trimRange(words, range)).filter((range) => range.to > range.from);

/** "According to X, …" and "…, according to X". */
export function accordingTo(words: readonly Word[]): Found[] {
	return words.flatMap((word, i): Found[] => {
		if (word.lower !== 'according' || words[i + 1]?.lower !== 'to') return [];
		const end = longNounPhraseEnd(words, i + 2);
		if (end === i + 2) return [];
		const found = (to: number, content: WordRange[], how: string): Found => ({
			source: { from: i + 2, to },
			cue: { from: i, to: i + 2 },
			content: nonEmpty(words, content),
			kind: 'speech',
			rule: `according/${how}`
		});
		if (i === 0 || words[i - 1]?.pos === 'CCONJ' || /^[:;—–]$/.test(words[i - 1]?.lower ?? '')) {
			const comma = words.findIndex((other, n) => n >= end && other.lower === ',');
			if (comma < 0) return [];
			return [found(comma, [{ from: comma + 1, to: words.length }], 'before')];
		}
		let to = end;
		while (to < words.length && !/^[.,;]$/.test(words[to]?.lower ?? '') && words[to]?.pos !== 'QUOTE') to++;
		const content = words[i - 1]?.lower === ',' ? aroundCue(words, i, to) : [{ from: 0, to: i }];
		return [found(to, content, 'after')];
	});
}

/** "As Roe noted, the deal is dead", "the deal is dead, as Roe put it". */
export function asReported(words: readonly Word[], groups: readonly VerbGroup[]): Found[] {
	return groups.flatMap((group): Found[] => {
		if (!/[qt]/.test(group.cue.frames) || group.form !== 'finite' || group.cue.kind === 'intention')
			return [];
		const source = subjectBefore(words, group.from);
		if (!source || words[source.from - 1]?.lower !== 'as') return [];
		const as = source.from - 1;
		const at = words.findIndex((word, i) => i >= group.to && (word.lower === ',' || word.lower === ':'));
		const result = (content: WordRange): Found[] => [
			{
				source,
				cue: { from: group.from, to: group.to },
				content: nonEmpty(words, [content]),
				kind: 'speech',
				rule: `${group.cue.lemma}/as`
			}
		];
		if ((as === 0 || words[as - 1]?.pos === 'CCONJ') && at > 0 && at - group.to < 15 && words[at + 1])
			return result({ from: at + 1, to: words.length });
		if (words[as - 1]?.lower === ',' && (at < 0 || at === words.length - 1))
			return result({ from: 0, to: as - 1 });
		return [];
	});
}

/** "Roe: No deal in sight", as in headlines and transcripts. */
export function colon(words: readonly Word[], headline: boolean): Found[] {
	const at = words.findIndex((word) => word.lower === ':');
	if (at < 1 || at > 8 || at + 1 >= words.length) return [];
	const name = words.slice(0, at);
	if (
		!name.some((word) => word.pos === 'PROPN') ||
		name.some((word) => word.pos === 'VERB' || word.pos === 'AUX' || word.pos === 'QUOTE')
	)
		return [];
	if (nounPhraseEnd(words, 0) !== at && longNounPhraseEnd(words, 0) !== at) return [];
	const shouted = name.every((word) => word.text === word.text.toUpperCase());
	const opens = words[at + 1]?.pos === 'QUOTE';
	if (!headline && !shouted && !opens) return [];
	return [
		{
			source: { from: 0, to: at },
			cue: { from: at, to: at + 1 },
			content: nonEmpty(words, [{ from: at + 1, to: words.length }]),
			kind: 'speech',
			rule: 'colon/headline'
		}
	];
}

const SEEM = /^(?:seems?|seemed|appears?|appeared)$/;

/** "The talks seem to be over": an impression that is not attributed to anybody. */
export function seeming(words: readonly Word[]): Found[] {
	return words.flatMap((word, i): Found[] => {
		if (!SEEM.test(word.lower) || word.pos !== 'VERB') return [];
		const next = words[i + 1];
		if (
			!next ||
			!(
				next.lower === 'to' ||
				next.lower === 'that' ||
				next.lower === 'like' ||
				next.pos === 'ADJ' ||
				(next.pos === 'ADV' && words[i + 2]?.pos === 'ADJ')
			)
		)
			return [];
		const subject = subjectBefore(words, i);
		const rest = { from: i + 1, to: clauseEnd(words, i + 1, []) };
		const content =
			subject && isNounLike(words[subject.to - 1]) && words[subject.from]?.lower !== 'it'
				? [subject, rest]
				: [rest];
		return [
			{
				source: null,
				cue: { from: i, to: i + 1 },
				content: nonEmpty(words, content),
				kind: 'evidence',
				rule: `seem/${next.lower === 'to' ? 'inf' : next.lower === 'that' ? 'that' : 'adj'}`
			}
		];
	});
}
