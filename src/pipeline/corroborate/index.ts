/** corroborate: reports of the same speech act or standing position → one utterance. */
import { group } from 'd3-array';
import type { Day } from '../../lib/model/day';
import type { Said } from '../types';
import { wordsPublishedOn, type Statement } from '../statements';
import { Group } from './group';
import { reportOf, SHARED_WORDS, type Report } from './report';

/** Several reports of one utterance, the first reported first. */
export interface Utterance {
	id: string;
	statements: Statement[];
	said: Said;
}

/** Published first, undated articles last, then by id. */
const byPublication = (a: Statement, b: Statement): number => {
	const [x, y] = [wordsPublishedOn(a) ?? '9999', wordsPublishedOn(b) ?? '9999'];
	return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
};

/** The narrowest bounds that all reports allow; a day if any report gives one. */
function saidTogether(statements: readonly Statement[]): Said {
	const dated = statements.find(({ said }) => said.on !== null);
	if (dated) return dated.said;
	const first = statements[0];
	if (!first || first.said.basis === 'none')
		return { on: null, from: null, to: null, basis: 'none', words: null };
	const days = (pick: (said: Said) => Day | null) =>
		statements.flatMap(({ said }) => pick(said) ?? []).sort();
	return {
		...first.said,
		from: days(({ from }) => from).at(-1) ?? null,
		to: days(({ to }) => to)[0] ?? null
	};
}

/** The number of reports that contain each word. */
function frequencies(reports: readonly Report[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { words } of reports) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return counts;
}

/**
 * The lookup keys of a report: equal reports share at least one. Speeches share a quoted run, or so many words that at
 * least one remains after each drops its most common ones (Chaudhuri, Ganti & Kaushik 2006, "prefix filter").
 */
function keysOf(
	{ standing, propositions, quoted, words, whole }: Report,
	counts: ReadonlyMap<string, number>
): string[] {
	if (standing) return propositions.map((id) => `standing ${id}`);
	const rarest = [...words].sort(
		(a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0)
	);
	const kept = rarest.slice(0, Math.max(0, rarest.length - SHARED_WORDS + 1));
	return [
		...(whole ? [`whole ${whole}`] : []),
		...[...quoted].map((run) => `quoted ${run}`),
		...kept.map((word) => `word ${word}`)
	];
}

/** Groups the reports of one holder in order: each joins the first group that accepts it. */
function grouped(reports: readonly Report[]): Group[] {
	const counts = frequencies(reports);
	const groups: Group[] = [];
	const byKey = new Map<string, Set<Group>>();
	for (const report of reports) {
		const keys = keysOf(report, counts);
		const near = new Set(keys.flatMap((key) => [...(byKey.get(key) ?? [])]));
		// Of several groups, the one that shares the proposition that comes first in the codebook.
		const [fitting] = [...near]
			.filter((group) => group.takes(report))
			.sort((a, b) => a.firstShared(report) - b.firstShared(report) || a.no - b.no);
		const group = fitting ?? new Group(groups.length);
		if (!fitting) groups.push(group);
		group.add(report);
		for (const key of keys) byKey.set(key, (byKey.get(key) ?? new Set()).add(group));
	}
	return groups;
}

/** Groups statements into utterances, each statement in exactly one; ordered by id. */
export function corroborate(statements: readonly Statement[]): Utterance[] {
	return [...group([...statements].sort(byPublication), ({ holderId }) => holderId).values()]
		.flatMap((own) => grouped(own.map(reportOf)))
		.map(({ members }) => {
			const own = members.map(({ statement }) => statement);
			return { id: `u-${own[0]?.id ?? ''}`, statements: own, said: saidTogether(own) };
		})
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}
