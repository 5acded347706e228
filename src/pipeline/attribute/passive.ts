/** Attributions in the passive: "is expected to …", "was accused of …", "a demand rejected by Kyiv". */
import { clauseAt, clauseEnd, skipAdverbials, startsWh, trimRange } from './content';
import type { Found } from './found';
import { isNounLike, longNounPhraseEnd } from './phrases';
import { longNounPhraseStart, subjectBefore, type WordRange } from './source';
import type { VerbGroup } from './verbs';
import type { Word } from './words';

/** The agent after "by", searched from `k` to the next comma; null if there is none. */
function agent(words: readonly Word[], k: number): { by: number; range: WordRange } | null {
	for (let i = k; i < Math.min(words.length, k + 14); i++) {
		const word = words[i];
		if (!word || /^[.,;:]$/.test(word.lower)) return null;
		if (word.lower !== 'by') continue;
		const end = longNounPhraseEnd(words, i + 1);
		return end > i + 1 ? { by: i, range: { from: i + 1, to: end } } : null;
	}
	return null;
}

const PREDICATE = /^(?:as|of|for|to|a|an|the|with|about|one)$/;

/** The attribution of a passive with "be", or of a bare participle after its noun ("rejected by"). */
export function passiveOf(
	words: readonly Word[],
	group: VerbGroup,
	groups: readonly VerbGroup[]
): Found | null {
	const frames = group.cue.frames;
	const cue = { from: group.from, to: group.to };
	const by = agent(words, group.to);
	const result = (content: WordRange[], how: string): Found => ({
		source: by?.range ?? null,
		cue,
		content: content.map((range) => trimRange(words, range)).filter((range) => range.to > range.from),
		kind: group.cue.kind,
		rule: `${group.cue.lemma}/passive/${how}`
	});
	const later = groups.filter((other) => other.from >= group.to);
	const at = skipAdverbials(words, group.to);
	const next = words[at];
	if (/[tTO]/.test(frames) && next?.lower === 'that')
		return result([{ from: at, to: clauseEnd(words, at, later) }], 'that');
	if (frames.includes('O') && startsWh(next))
		return result([{ from: at, to: clauseEnd(words, at, later) }], 'wh');
	if (frames.includes('O') && group.form !== 'participle' && clauseAt(words, at))
		return result([{ from: at, to: clauseEnd(words, at, later) }], 'bare');
	const subject = subjectOf(words, group, groups);
	if (!subject) return null;
	if (/[ItwT]/.test(frames) && next?.lower === 'to' && group.form !== 'participle')
		return result([subject, { from: at, to: clauseEnd(words, at, later) }], 'inf');
	if (frames.includes('a') && next && PREDICATE.test(next.lower)) {
		const end = by && by.by > at ? by.by : clauseEnd(words, at, later);
		return result([subject, { from: at, to: end }], 'as');
	}
	if (/[na]/.test(frames) && by && by.by <= group.to + 3) return result([subject], 'by');
	return null;
}

/** What the passive is said of: for "backed" in "opposed by Doe and backed by Roe" the noun of "opposed". */
function subjectOf(words: readonly Word[], group: VerbGroup, groups: readonly VerbGroup[]): WordRange | null {
	if (group.form !== 'participle') return subjectBefore(words, group.from);
	if (!/^(?:and|but)$/.test(words[group.from - 1]?.lower ?? '')) return nounBefore(words, group.from);
	const first = groups.findLast(
		(other) =>
			(other.passive || other.form === 'participle') && agent(words, other.to)?.range.to === group.from - 1
	);
	return first ? subjectOf(words, first, groups) : nounBefore(words, group.from);
}

function nounBefore(words: readonly Word[], from: number): WordRange | null {
	const j = words[from - 1]?.lower === ',' ? from - 2 : from - 1;
	return isNounLike(words[j]) ? { from: longNounPhraseStart(words, j), to: j + 1 } : null;
}
