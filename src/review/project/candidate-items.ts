/** Candidates at the desk: words that name a proposition, on which the rules found no side. */
import type { CodedArticle } from '../../pipeline/coded';
import { isDecided, rejectionOf } from '../../pipeline/review/candidates';
import type { Statement } from '../../pipeline/statements';
import type { Candidate } from '../../pipeline/types';
import type { Coding, Item } from '../api';
import { seenOf, type Decided } from './decided';

const PREFIX = 'candidate:';

/** The key of a candidate, which stays the same as long as its words do. */
const keyOf = (article: string, { propositionId, names }: Candidate): string =>
	`${PREFIX}${article}:${propositionId}:${names.start}`;

/** The article of a candidate's key; null for the key of a statement. */
export const articleOfCandidate = (key: string): string | null =>
	key.startsWith(PREFIX) ? (key.slice(PREFIX.length).split(':')[0] ?? null) : null;

/** Nothing is coded but whose words they are, where that is known. */
const uncoded = ({ holderId }: Candidate): Coding => ({
	holder: holderId ?? '',
	speaker: holderId,
	mode: 'indirect',
	cue: '',
	saidOn: null,
	saidFrom: null,
	saidTo: null,
	basis: 'published',
	dateWords: null,
	stances: []
});

/** More pressing than what nobody has looked at, less than what is unsure and drawn in a chart. */
const PRIORITY = { held: 0.7, unheld: 0.4 };

/** The candidates of an article that are open or rejected; `statements` are its statements after the decisions. */
export function candidateItems(
	coded: CodedArticle,
	decisions: readonly Decided[],
	statements: readonly Statement[]
): Item[] {
	const entryOf = new Map(decisions.map(({ review, entry }) => [review, entry]));
	const reviews = decisions.map(({ review }) => review);
	const { article, passages } = coded;
	return coded.candidates.flatMap((one): Item[] => {
		if (isDecided(one, statements)) return [];
		const passage = passages.find(({ no }) => no === one.passageNo);
		const rejection = rejectionOf(one, reviews, coded);
		const entry = (rejection && entryOf.get(rejection)) ?? null;
		return [
			{
				key: keyOf(article.id, one),
				article: article.id,
				passage: passage?.sourceParagraph ?? one.passageNo,
				start: one.start,
				end: one.end,
				machine: null,
				candidate: {
					proposition: one.propositionId,
					names: { ...one.names, words: article.text.slice(one.names.start, one.names.end) },
					reason: one.reason,
					reasonWords: one.reasonWords
				},
				now: uncoded(one),
				confidence: 0,
				state: entry ? 'rejected' : 'machine',
				reason: entry?.reason ?? null,
				seen: seenOf(entry),
				priority: entry ? 0 : one.holderId === null ? PRIORITY.unheld : PRIORITY.held,
				why: entry ? [] : ['candidate']
			}
		];
	});
}
