/** corroborate: reports of the same speech act or standing position → one utterance. */
import type { Day } from '../../lib/model/day';
import type { CodedStance, Said } from '../types';
import type { Statement } from '../statements';
import { contentWords, overlapOf, sharedQuotedRun, sharedWords } from './content';

/** Several reports of one utterance, the first reported first. */
export interface Utterance {
	id: string;
	statements: Statement[];
	said: Said;
}

/** Two quoted words in common are chance only where they are common words; so are shares of content below these. */
const QUOTED_RUN = 2;
const SAME_CONTENT = 0.5;
const COMMON_STANDING = 0.34;
/** Fewer words than these are no content to know a statement by. */
const SHARED_WORDS = 4;

const textOf = ({ article, start, end }: Statement): string => article.text.slice(start, end);

/** Published first, undated articles last, then by id. */
const inOrder = (a: Statement, b: Statement): number => {
	const [x, y] = [a.article.publishedOn ?? '9999', b.article.publishedOn ?? '9999'];
	return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
};

const isStanding = ({ said }: Statement): boolean => said.basis === 'none';

/** Whether two statements may have been made at one time: their bounds, null being open, share a day. */
function datesMeet(a: Said, b: Said): boolean {
	return (
		(a.to === null || b.from === null || b.from <= a.to) &&
		(b.to === null || a.from === null || a.from <= b.to)
	);
}

const sides = (statement: Statement): CodedStance[] =>
	statement.stances.filter(({ stance }) => stance !== 'none');

const agree = (a: Statement, b: Statement): boolean =>
	sides(a).some((x) => sides(b).some((y) => x.propositionId === y.propositionId && x.stance === y.stance));

const sharesProposition = (a: Statement, b: Statement): boolean =>
	a.stances.some((x) => b.stances.some((y) => x.propositionId === y.propositionId));

/**
 * Whether two statements report the same utterance. Standing positions of one holder are one where they take the same
 * side of a proposition. A speech act is known again by its quoted words, or by most of its content.
 */
function sameUtterance(a: Statement, b: Statement): boolean {
	if (a.holderId !== b.holderId || !datesMeet(a.said, b.said)) return false;
	if (isStanding(a) !== isStanding(b)) return false;
	const [x, y] = [textOf(a), textOf(b)];
	const content = overlapOf(contentWords(x), contentWords(y));
	const enough = sharedWords(contentWords(x), contentWords(y)) >= SHARED_WORDS;
	if (isStanding(a)) return agree(a, b) || (sharesProposition(a, b) && content >= COMMON_STANDING);
	if (a.article.id === b.article.id && a.passage.no === b.passage.no) return false;
	const speakers = a.speakerId === null || b.speakerId === null || a.speakerId === b.speakerId;
	if (!speakers) return false;
	if (a.said.on !== null && b.said.on !== null && a.said.on !== b.said.on) return false;
	return sharedQuotedRun(x, y) >= QUOTED_RUN || (enough && content >= SAME_CONTENT);
}

/** Place of the first of a statement's positions that a group of reports takes too. */
function firstShared(members: readonly Statement[], statement: Statement): number {
	const at = sides(statement).findIndex((x) =>
		members.some((member) =>
			sides(member).some((y) => x.propositionId === y.propositionId && x.stance === y.stance)
		)
	);
	return at < 0 ? Number.MAX_SAFE_INTEGER : at;
}

/** The narrowest bounds that all reports allow; a day where any tells it. */
function saidTogether(statements: readonly Statement[]): Said {
	const dated = statements.find(({ said }) => said.on !== null);
	if (dated) return dated.said;
	const first = statements[0];
	if (!first || isStanding(first)) return { on: null, from: null, to: null, basis: 'none', words: null };
	const days = (pick: (said: Said) => Day | null) =>
		statements.flatMap(({ said }) => pick(said) ?? []).sort();
	return {
		...first.said,
		from: days(({ from }) => from).at(-1) ?? null,
		to: days(({ to }) => to)[0] ?? null
	};
}

/** Groups statements into utterances, each statement in exactly one; ordered by id. */
export function corroborate(statements: readonly Statement[]): Utterance[] {
	const groups: Statement[][] = [];
	for (const statement of [...statements].sort(inOrder)) {
		const same = (member: Statement) => sameUtterance(member, statement);
		// A standing position must agree with all that is told of it: else one report of two propositions would chain them.
		const fitting = groups.filter(
			(members) =>
				(isStanding(statement) ? members.every(same) : members.some(same)) &&
				members.every(({ said }) => datesMeet(said, statement.said))
		);
		// Of several, the one that shares the proposition that comes first in the codebook.
		const group = fitting.sort((a, b) => firstShared(a, statement) - firstShared(b, statement))[0];
		if (group) group.push(statement);
		else groups.push([statement]);
	}
	return groups
		.map((members) => ({ id: `u-${members[0]?.id ?? ''}`, statements: members, said: saidTogether(members) }))
		.sort((a, b) => (a.id < b.id ? -1 : 1));
}
