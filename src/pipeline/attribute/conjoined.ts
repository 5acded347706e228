/** Coordinated cues that share one content: "warned and insisted that …", "X said, and Y confirmed, that …". */
import { skipAdverbials } from './content';
import { longNounPhraseEnd } from './phrases';
import { subjectBefore, type WordRange } from './source';
import { contentAfter, contentBefore, has, holdsClause } from './verbal';
import type { VerbGroup } from './verbs';
import type { Word } from './words';

export interface Shared {
	content: WordRange[];
	/** Name of the construction. */
	how: string;
}

interface Join {
	next: VerbGroup;
	/** Index of the first word after the joined cue and the comma that closes it. */
	at: number;
	/** Joined by a comma alone, so the list must continue. */
	listed: boolean;
}

/**
 * For each construction, the frames of a cue that can take its content. Contents of other constructions are not shared.
 */
const FRAMES: Readonly<Record<string, RegExp>> = {
	that: /[tTc]/,
	bare: /[tc]/,
	wh: /w/,
	quote: /q/,
	colon: /[qt]/,
	inf: /i/,
	np: /[na]/
};

const JOINS = /^(?:and|but|or|yet|then)$/;

/** The cue coordinated with `group`, with or without its own subject; null if there is none. */
function joinOf(words: readonly Word[], group: VerbGroup, groups: readonly VerbGroup[]): Join | null {
	if (group.passive || group.form === 'participle') return null;
	// Skips the addressee: "told reporters and warned that". In "said little and warned that" the first cue has its own
	// content.
	const tells = has(group, 'O') && group.cue.lemma !== 'say' && words[group.to]?.pos !== 'QUOTE';
	const told = tells ? longNounPhraseEnd(words, group.to) : group.to;
	let k = skipAdverbials(words, told);
	const comma = words[k]?.lower === ',';
	if (comma) k++;
	const listed = comma && !JOINS.test(words[k]?.lower ?? '');
	if (!comma && !JOINS.test(words[k]?.lower ?? '')) return null;
	while (JOINS.test(words[k]?.lower ?? '')) k++;
	const next = groups.find(
		(other) => other.from === k || (other.from > k && subjectBefore(words, other.from)?.from === k)
	);
	if (!next || next.passive || (next.form !== group.form && group.form !== 'infinitive')) return null;
	if (listed) return next.from === k ? { next, at: next.to, listed } : null;
	const end = skipAdverbials(words, next.to);
	if (!comma) return { next, at: next.to, listed };
	if (words[end]?.lower === ',') return { next, at: end + 1, listed };
	// "said, wrote, and repeated that". In "agreed, and said that" the content belongs to the second cue alone.
	return next.from === k && words[group.from - 1]?.lower === ',' ? { next, at: next.to, listed } : null;
}

/** The content before the cue, if it is more than a setting: "The talks had failed, X said …". */
function clauseBefore(words: readonly Word[], group: VerbGroup): Shared | null {
	const before = contentBefore(words, group);
	const first = before?.content[0];
	if (!before || !first) return null;
	const clause = before.how === 'after-quote' || holdsClause(words, first.from, first.to);
	return clause ? { content: [first], how: before.how } : null;
}

/** The contents of all cues that share theirs with another cue of the sentence. */
export function sharedContents(
	words: readonly Word[],
	groups: readonly VerbGroup[]
): ReadonlyMap<VerbGroup, Shared> {
	const shared = new Map<VerbGroup, Shared>();
	for (const group of [...groups].reverse()) {
		const join = joinOf(words, group, groups);
		if (!join) continue;
		const { next, at } = join;
		const before = clauseBefore(words, group);
		if (before) {
			const end = words[skipAdverbials(words, next.to)];
			const ends = !end || /^[.,;]$/.test(end.lower);
			if (ends && has(next, 't') && !contentAfter(words, next, groups)) shared.set(next, before);
			continue;
		}
		const known = shared.get(next);
		if (join.listed && !known) continue;
		const ahead = known ? null : contentAfter(words, { ...next, to: at }, groups);
		const content = known ?? (ahead && { content: [ahead.range], how: ahead.how });
		if (!content || !FRAMES[content.how]?.test(group.cue.frames)) continue;
		shared.set(next, content);
		shared.set(group, content);
	}
	return shared;
}
