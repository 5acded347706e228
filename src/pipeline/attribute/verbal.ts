/** Finds a cue verb's content: before it, after it, or around it. */
import { clauseAt, clauseEnd, phraseEnd, skipAdverbials, startsNoun, startsWh, trimRange } from './content';
import { isFiniteAt, isTime, longNounPhraseEnd } from './phrases';
import { subjectAfter, subjectBefore, type WordRange } from './source';
import type { VerbGroup } from './verbs';
import type { Word } from './words';
import { wordIn } from '../text/word-list';

export interface Reading {
	source: WordRange | null;
	content: WordRange[];
	/** Name of the construction. */
	how: string;
}

interface Ahead {
	range: WordRange;
	how: string;
}

export const has = (group: VerbGroup, frame: string): boolean => group.cue.frames.includes(frame);
const isMark = (word: Word | undefined): boolean => word !== undefined && /^[.,;:?!]$/.test(word.lower);

const SUBORDINATOR = /^(?:while|although|though|as|after|when|because|since|if|whereas)$/;

/** Whether the clause of word `k` is opened by "While", "as" and the like, with no comma between. */
function isSubordinate(words: readonly Word[], k: number): boolean {
	const comma = words.findLastIndex((word, i) => i < k && word.lower === ',');
	return SUBORDINATOR.test(words[comma + 1]?.lower ?? '');
}

/** Content that begins at `k` or after adverbials there, as the cue's `frames` allow. */
function contentAt(
	words: readonly Word[],
	k: number,
	frames: string,
	groups: readonly VerbGroup[]
): Ahead | null {
	const can = (...some: string[]) => some.some((frame) => frames.includes(frame));
	const later = groups.filter((other) => other.from >= k);
	const clause = (from: number, how: string): Ahead => ({
		range: { from, to: clauseEnd(words, from, later, isSubordinate(words, k)) },
		how
	});
	const j = skipAdverbials(words, k);
	for (const at of j === k ? [k] : [k, j]) {
		const word = words[at];
		const next = words[at + 1];
		if (!word) continue;
		if (word.lower === ':' && can('q', 't') && next)
			return { range: { from: at + 1, to: words.length }, how: 'colon' };
		if (word.lower === ',' && next?.pos === 'QUOTE' && can('q')) return clause(at + 1, 'quote');
		// Verbs that take no clause ("continued", "responded") need a comma before a quotation.
		if (
			word.pos === 'QUOTE' &&
			can('q') &&
			can('t', 'w', 'n', 'i', 'T') &&
			(at === k || !word.fragment || word.endsWith !== '')
		)
			return clause(at, 'quote');
		if (word.lower === 'that' && can('t', 'T', 'c') && next && !isMark(next)) return clause(at, 'that');
		// "said, in part, that", "said, if elected, he would"
		if (word.lower === ',' && can('t') && next && ['ADP', 'SCONJ', 'ADV', 'VERB'].includes(next.pos)) {
			const close = words.findIndex((other, n) => n > at + 1 && n < at + 12 && other.lower === ',');
			const that = words[close + 1]?.lower === 'that';
			if (close > 0 && (that || clauseAt(words, close + 1))) return clause(that ? close + 1 : at + 1, 'that');
		}
		if (startsWh(word) && can('w')) return clause(at, 'wh');
		if (word.lower === 'to' && can('i') && ['VERB', 'AUX', 'ADV'].includes(next?.pos ?? ''))
			return clause(at, 'inf');
	}
	// "said after the talks they had failed": the clause after the setting, if there is one.
	for (const at of j === k ? [k] : [j, k]) {
		if (can('t') && clauseAt(words, at)) return clause(at, 'bare');
		if (can('c') && isFiniteAt(words, longNounPhraseEnd(words, at)) && longNounPhraseEnd(words, at) > at)
			return clause(at, 'bare');
	}
	return null;
}

/** Content after the cue; null if there is none. */
export function contentAfter(
	words: readonly Word[],
	group: VerbGroup,
	groups: readonly VerbGroup[]
): Ahead | null {
	const direct = contentAt(words, group.to, group.cue.frames, groups);
	const objectEnd = longNounPhraseEnd(words, group.to);
	const told =
		has(group, 'O') && objectEnd > group.to
			? contentAt(words, objectEnd, `${group.cue.frames}qtw`, groups)
			: null;
	// "told the senate that it had failed": "that" does not refer to the senate.
	if (direct && !(direct.how === 'bare' && told && /^(?:that|wh|quote|colon)$/.test(told.how))) return direct;
	if (told) return { ...told, how: `O-${told.how}` };
	if (objectEnd > group.to) {
		if (has(group, 'I') && words[objectEnd]?.lower === 'to') {
			const later = groups.filter((other) => other.from > objectEnd);
			return { range: { from: group.to, to: clauseEnd(words, group.to, later) }, how: 'I' };
		}
	}
	// "Said this month, adding": a time is not what was said.
	const past = skipAdverbials(words, group.to);
	if (past > group.to && (!words[past] || isMark(words[past]))) return null;
	const next = words[group.to];
	const gerund = next?.pos === 'VERB' && /ing$/.test(next.lower);
	if ((has(group, 'n') || has(group, 'a')) && (startsNoun(next) || gerund))
		return { range: { from: group.to, to: phraseEnd(words, group.to, groups) }, how: 'np' };
	return null;
}

/** "…, she told the assembly, and …": those addressed, and nothing that was said. */
export function isAddressed(words: readonly Word[], group: VerbGroup): boolean {
	const end = longNounPhraseEnd(words, group.to);
	return has(group, 'O') && end > group.to && (!words[end] || isMark(words[end]));
}

/** Verbs that can precede their subject. */
const INVERTS = wordIn(`
	say write add ask reply note tweet explain argue declare continue recall insist warn joke quip conclude
	respond report observe remark complain shout chant go come read
`);

/** Whether the range contains a finite clause with its own subject. */
export function holdsClause(words: readonly Word[], from: number, to: number): boolean {
	const first = words[from];
	if (!first) return false;
	const subordinate =
		['ADP', 'SCONJ', 'PART'].includes(first.pos) ||
		(first.pos === 'VERB' && /ing$/.test(first.lower)) ||
		first.lower === 'to';
	const comma = words.findIndex((word, n) => n > from && n < to && word.lower === ',');
	const start = subordinate ? (comma < 0 ? to : comma + 1) : from;
	for (let i = start + 1; i < to; i++) if (isFiniteAt(words, i) && words[i]?.pos !== 'ADV') return true;
	return words.slice(from, to).some((word) => word.pos === 'QUOTE' && !word.fragment);
}

/** Content on both sides of "…, X said, …"; the parenthesis begins at `left` and ends at `after`. */
export function aroundCue(words: readonly Word[], left: number, after: number): WordRange[] {
	const content: WordRange[] = [trimRange(words, { from: leftStart(words, left), to: left })];
	const word = words[after];
	const from = word?.lower === ',' || word?.lower === '—' ? after + 1 : after;
	const next = words[from];
	if (next && (word?.lower === ',' || word?.pos === 'QUOTE')) {
		const quoted = words[left - 1]?.pos === 'QUOTE';
		const adverbial = next.pos === 'VERB' && /ing$/.test(next.lower);
		const aside =
			/^(?:who|which|a|an|and|but|as|while|when|after|in|at|during|on|although|though|where)$/.test(
				next.lower
			) || adverbial;
		if (next.pos === 'QUOTE' || (!quoted && (!aside || !holdsClause(words, 0, left))))
			content.push(trimRange(words, { from, to: words.length }));
	}
	return content.filter((range) => range.to > range.from);
}

/** First word of the content before a cue. */
function leftStart(words: readonly Word[], left: number): number {
	// After a sentence of the narrator's, only the quotation right before the cue is content.
	if (words[left - 1]?.pos === 'QUOTE' && /^[.!?]$/.test(words[left - 2]?.lower ?? '')) return left - 1;
	return 0;
}

/** Index after the cue and its adverbials, if nothing that could be content follows; otherwise null, unless `sure`. */
function openEnded(words: readonly Word[], group: VerbGroup, sure: boolean): number | null {
	let j = skipAdverbials(words, group.to);
	if (has(group, 'O') && (startsNoun(words[j]) || isTime(words[j])))
		j = skipAdverbials(words, longNounPhraseEnd(words, j));
	const word = words[j];
	if (
		!word ||
		isMark(word) ||
		word.pos === 'QUOTE' ||
		/^(?:—|–|--|-|and|but|as|while|after|when|because|who|which)$/.test(word.lower) ||
		(word.pos === 'VERB' && /ing$/.test(word.lower))
	)
		return j;
	return sure ? j : null;
}

/** "said Jane Roe, a lawyer": reads on to the next mark or quotation if the grammar finds no noun phrase. */
function roughSubject(words: readonly Word[], k: number): WordRange | null {
	let to = k;
	while (
		to < words.length &&
		to < k + 15 &&
		!isMark(words[to]) &&
		words[to]?.pos !== 'QUOTE' &&
		!/^(?:in|at|during|on|after|when|as|who|which|and|but)$/.test(words[to]?.lower ?? '')
	)
		to++;
	return to > k && /^\p{Lu}/u.test(words[k]?.text ?? '') ? { from: k, to } : null;
}

/** "…," X said. / "…," said X. / The deal, X said, is dead. */
export function contentBefore(words: readonly Word[], group: VerbGroup): Reading | null {
	if (!has(group, 'q') && !(has(group, 't') && group.cue.kind !== 'intention')) return null;
	if (group.form !== 'finite') return null;
	const quoteEnds = (i: number) =>
		words[i - 1]?.pos === 'QUOTE' && (words[i - 1]?.endsWith !== '' || i === 1);
	const ends = (i: number) =>
		i > 0 && (quoteEnds(i) || /^(?:,|—|–|--|\?|!)$/.test(words[i - 1]?.lower ?? ''));
	const before = subjectBefore(words, group.from);
	const inverts = INVERTS.test(group.cue.lemma) || (quoteEnds(group.from) && has(group, 'q'));
	if (ends(group.from) && inverts && (quoteEnds(group.from) || !before)) {
		const inverted =
			subjectAfter(words, group.to) ?? (quoteEnds(group.from) ? roughSubject(words, group.to) : null);
		if (inverted)
			return { source: inverted, content: aroundCue(words, group.from, inverted.to), how: 'inverted' };
	}
	if (!before || !ends(before.from)) return null;
	const after = openEnded(words, group, quoteEnds(before.from));
	if (after === null) return null;
	return {
		source: before,
		content: aroundCue(words, before.from, after),
		how: quoteEnds(before.from) ? 'after-quote' : 'after'
	};
}
