/** Resolved attributions → statements: one holder × passage × speaker × day, dated and coded, with their ids. */
import type { Day } from '../../lib/model/day';
import type { Mode, ReviewState } from '../../lib/model/vocab';
import { onTopic, type CodingRules } from '../code';
import { settledStances } from '../code/merge';
import { weighed, type Doubt } from '../code/weigh';
import { model } from '../code/weigh/weights';
import { dateStatements, type DatePhrases } from '../date';
import type { ResolvedArticle } from '../resolve';
import { straighten } from '../text/plain';
import { extent, hull } from '../text/spans';
import { parts, type Part } from './parts';
import { isRelayed } from './withheld';
import type { Article, CodedStance, Passage, Said, Span } from '../types';

/** The parts of a statement that a review can change, besides stances. */
export type Correctable = 'holder' | 'speaker' | 'day' | 'mode' | 'cue';

/** A statement before it has an utterance. */
export interface Statement extends Span {
	id: string;
	article: Article;
	passage: Passage;
	holderId: string;
	speakerId: string | null;
	via: string[];
	jointId: string | null;
	mode: Mode;
	cue: string;
	said: Said;
	stances: CodedStance[];
	confidence: number;
	review: ReviewState;
	reviewReason: string | null;
	/** Parts changed by a review, besides stances. */
	corrected: Correctable[];
}

/** The day on which a statement's words were published: the article's, or that of a paragraph added later. */
export const wordsPublishedOn = ({ article, passage }: Pick<Statement, 'article' | 'passage'>): Day | null =>
	passage.publishedOn ?? article.publishedOn;

function mergedMode(modes: readonly Mode[]): Mode {
	const [first, ...rest] = [...new Set(modes)];
	if (first === undefined || rest.length === 0) return first ?? 'indirect';
	return modes.some((mode) => mode === 'direct' || mode === 'mixed') ? 'mixed' : 'indirect';
}

const sameDay = (a: Said, b: Said): boolean =>
	a.on === b.on && a.from === b.from && a.to === b.to && a.basis === b.basis;

/** Groups parts with the same holder, passage, speaker and day. */
function grains(all: readonly Part[]): Part[][] {
	const groups: Part[][] = [];
	for (const part of all) {
		const group = groups.find(([first]) => {
			if (!first || first.passage !== part.passage || !sameDay(first.said, part.said)) return false;
			const { holderId, speakerId } = first.resolved;
			return holderId === part.resolved.holderId && speakerId === part.resolved.speakerId;
		});
		if (group) group.push(part);
		else groups.push([part]);
	}
	return groups;
}

/** A statement, if it is about something published, and readings that were not coded. */
interface ReadStatement {
	statement: Omit<Statement, 'id'> | null;
	undecided: Undecided[];
}

/** A position that somebody may hold, kept for review. */
export interface Undecided extends Doubt, Span {
	passage: Passage;
	holderId: string;
}

/** The span of words within a part; the whole part if they are not in it. */
function placeOf(text: string, { start, end }: Part, words: string): Span {
	const at = words ? straighten(text.slice(start, end)).indexOf(straighten(words)) : -1;
	return at < 0 ? { start, end } : { start: start + at, end: start + at + words.length };
}

/** What the words of a part say, without demands that an unnamed source only relays; those are left to review. */
function readPart(part: Part, text: string, isUnnamed: boolean, rules: CodingRules, trees: boolean) {
	const { stances, doubts } = weighed(part.words, trees ? part.positions : null, text, rules, model());
	const relayed = isUnnamed ? stances.filter((one) => isRelayed(part, one, rules)) : [];
	const left = relayed.map(({ propositionId, stance, ruleWords }): Doubt => ({
		propositionId,
		names: ruleWords ?? '',
		reason: 'unknown-holder',
		reasonWords: `${stance} was read; an unnamed source relays it, and may not hold it`
	}));
	return { stances: stances.filter((one) => !relayed.includes(one)), doubts: [...doubts, ...left] };
}

/** The statement and the undecided readings of one group of parts. */
function statement(
	{ article: attributed, lineOf }: Pick<ResolvedArticle, 'article' | 'lineOf'>,
	group: Part[],
	rules: CodingRules,
	trees: boolean
): ReadStatement {
	const first = group[0];
	const span = hull(group);
	if (!first || !span) return { statement: null, undecided: [] };
	const { article } = attributed;
	const { text } = article;
	const isUnnamed = lineOf(first.resolved.holderId).kind === 'unnamed';
	const each = group.map((part) => ({ part, read: readPart(part, text, isUnnamed, rules, trees) }));
	const stances = settledStances(each.map(({ read }) => read.stances));
	const undecided = each.flatMap(({ part, read }) =>
		read.doubts
			.filter(({ propositionId }) => !stances.some((one) => one.propositionId === propositionId))
			.map((doubt) => ({
				...doubt,
				...placeOf(text, part, doubt.names),
				passage: first.passage,
				holderId: first.resolved.holderId
			}))
	);
	const published = stances.length > 0 || group.some(({ words }) => onTopic(words, text, rules));
	if (!published) return { statement: null, undecided };
	const one = {
		...span,
		article,
		passage: first.passage,
		holderId: first.resolved.holderId,
		speakerId: first.resolved.speakerId,
		via: [...new Set(group.flatMap(({ resolved }) => resolved.via))],
		jointId: first.resolved.jointId,
		mode: mergedMode(group.map(({ mode }) => mode)),
		cue: [...new Set(group.map(({ cue }) => cue))].join(' … '),
		said: first.said,
		stances,
		confidence: Math.min(...group.map(({ resolved }) => resolved.confidence)),
		review: 'machine' as const,
		reviewReason: null,
		corrected: []
	};
	return { statement: one, undecided };
}

/** The ids of statements in order of appearance: `<article>-p<paragraph>-<holder>`, then -2, -3 … */
export function withIds<T extends Omit<Statement, 'id'>>(statements: readonly T[]): (T & { id: string })[] {
	const seen = new Map<string, number>();
	return [...statements]
		.sort((a, b) => a.passage.no - b.passage.no || a.start - b.start || a.end - b.end)
		.map((one) => {
			const base = `${one.article.id}-p${one.passage.sourceParagraph ?? one.passage.no}-${one.holderId}`;
			const count = (seen.get(base) ?? 0) + 1;
			seen.set(base, count);
			return { ...one, id: count === 1 ? base : `${base}-${count}` };
		});
}

/**
 * The published statements of an article, in order, and its undecided readings; `trees`: whether sentences were parsed.
 */
export function readStatements(
	resolved: ResolvedArticle,
	rules: CodingRules,
	dates: DatePhrases,
	trees = false
): { statements: Statement[]; undecided: Undecided[] } {
	const days = dateStatements(resolved, dates);
	const all = resolved.resolved.flatMap((one, i) => {
		const said = days[i];
		return said ? parts(resolved.article, one, said) : [];
	});
	all.sort(
		(a, b) =>
			a.start - b.start ||
			(extent(a.resolved.attribution)?.start ?? 0) - (extent(b.resolved.attribution)?.start ?? 0)
	);
	const read = grains(all).map((group) => statement(resolved, group, rules, trees));
	return {
		statements: withIds(read.flatMap((one) => one.statement ?? [])),
		undecided: read.flatMap((one) => one.undecided)
	};
}

/** Only the published statements. */
export const statementsOf = (
	resolved: ResolvedArticle,
	rules: CodingRules,
	dates: DatePhrases
): Statement[] => readStatements(resolved, rules, dates).statements;
