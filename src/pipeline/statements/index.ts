/** Resolved attributions → statements: one holder × passage × speaker × day, dated and coded, with their ids. */
import type { Mode, ReviewState } from '../../lib/model/vocab';
import { codeStances, onTopic, type CodingRules } from '../code';
import type { Words } from '../code/words';
import { settledStances } from '../code/merge';
import { dateStatements, type DatePhrases } from '../date';
import { cueWords } from '../date/zone';
import type { ResolvedArticle } from '../resolve';
import { encloses, extent, hull, overlaps, wordsOf } from '../text/spans';
import { fused } from '../code/fuse';
import { ownWords } from '../resolve/walked';
import type {
	Article,
	AttributedArticle,
	Attribution,
	CodedStance,
	Passage,
	Resolved,
	Said,
	Span
} from '../types';

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

/** How many passages back "such a proposal" is resolved. */
const BEFORE_PASSAGES = 1;
/** And how many characters: a text without a full stop would otherwise be reread for each of its statements. */
const BEFORE_LENGTH = 2000;

/** The part of an attribution within one passage. */
interface Part extends Span {
	resolved: Resolved;
	said: Said;
	passage: Passage;
	words: Words;
	mode: Mode;
	cue: string;
}

const clip = (span: Span, within: Span): Span => ({
	start: Math.max(span.start, within.start),
	end: Math.min(span.end, within.end)
});

/** The texts before a place: the sentences of its passage up to there, and the passage before. */
function textsBefore(
	{ article, passages, sentences }: AttributedArticle,
	passage: Passage,
	at: number
): string[] {
	const earlier = passages.filter(({ no }) => no < passage.no && no >= passage.no - BEFORE_PASSAGES);
	const here = sentences
		.filter((sentence) => encloses(passage, sentence) && sentence.start < at)
		.map(({ start, end }) => article.text.slice(start, Math.min(end, at)));
	return [...earlier.map(({ text }) => text), ...here].map((text) => text.slice(-BEFORE_LENGTH));
}

/**
 * What continues a content that was cut before it: "… only | if it reforms", "… in the union | but not in the pact".
 */
const GOES_ON =
	/^,?\s(?:only\s)?(?:if|unless|provided|as long as|so long as|in exchange for|in return for|but not|and not)\b[^.;:!?]*/iu;

function continued(article: AttributedArticle, span: Span): Span {
	const sentence = article.sentences.find((one) => encloses(one, span));
	const closed = article.quotations.some(({ end }) => end === span.end);
	if (!sentence || closed) return span;
	const rest = GOES_ON.exec(article.article.text.slice(span.end, sentence.end))?.[0] ?? '';
	return { start: span.start, end: span.end + rest.trimEnd().length };
}

/** "Neither Kyiv nor Moscow", "no European government": the actors named there hold the contrary. */
const NEGATED =
	/^(?:neither|no(?!\.|\s(?:fewer|less|doubt|wonder|matter))|none(?!\sother)|nobody|no one|few|hardly (?:any|anyone)|not (?:one|a single))\s/iu;
const AUXILIARY = /^(?:(?:has|have|had|is|are|was|were|will|would|can|could|should|may|might|must)\s)?/iu;

/**
 * The cue as it applies to each holder: "Neither Kyiv nor Moscow | has ruled out" becomes "has not ruled out" for each.
 */
function ownCue(article: AttributedArticle, attribution: Attribution): string {
	const cue = cueWords(article, attribution);
	const source = wordsOf(article.article.text, attribution.source);
	return NEGATED.test(source) ? cue.trimStart().replace(AUXILIARY, '$&not ') : cue;
}

/** Splits an attribution into one part for each passage its content touches. */
function parts(article: AttributedArticle, resolved: Resolved, said: Said): Part[] {
	const { attribution } = resolved;
	const { text } = article.article;
	const own = ownWords(resolved).map((span) => continued(article, span));
	const cueSpan = hull(attribution.cue) ?? (attribution.turn ? hull(attribution.content.slice(0, 1)) : null);
	const cueHome = cueSpan && article.passages.find((passage) => overlaps(passage, cueSpan));
	const asked = wordsOf(text, attribution.turn?.question ?? []);
	return article.passages.flatMap((passage): Part[] => {
		const content = own.filter((span) => overlaps(span, passage)).map((span) => clip(span, passage));
		// A crosshead asks or names; it reports nothing by itself.
		if (content.length === 0 || passage.kind === 'heading' || passage.text.trimEnd().endsWith('?')) return [];
		const home = cueHome?.no === passage.no;
		const whole = hull([...content, ...(home ? [...attribution.source, ...attribution.cue] : [])]);
		if (!whole) return [];
		const words = {
			cue: home ? ownCue(article, attribution) : '',
			content: wordsOf(text, content),
			before: [...(asked ? [asked] : []), ...textsBefore(article, passage, whole.start)],
			...(asked && home ? { asked } : {})
		};
		const mode = home ? resolved.mode : 'direct';
		return [
			{ ...clip(whole, passage), resolved, said, passage, words, mode, cue: wordsOf(text, attribution.cue) }
		];
	});
}

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

/** Builds a statement from the parts of one group; null if it is not about anything published. */
function statement(
	article: AttributedArticle,
	group: Part[],
	rules: CodingRules
): Omit<Statement, 'id'> | null {
	const first = group[0];
	const span = hull(group);
	if (!first || !span) return null;
	const stances = settledStances(
		group.map(({ words, resolved, start, end }) =>
			fused(
				codeStances(words, rules),
				(resolved.positions ?? []).filter(({ mention }) => overlaps(mention, { start, end })),
				article.article.text
			)
		)
	);
	const published =
		stances.length > 0 || group.some(({ words }) => onTopic(words, article.article.text, rules));
	if (!published) return null;
	return {
		...span,
		article: article.article,
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
		review: 'machine',
		reviewReason: null,
		corrected: []
	};
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

/** The published statements of an article, in order. */
export function statementsOf(resolved: ResolvedArticle, rules: CodingRules, dates: DatePhrases): Statement[] {
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
	return withIds(grains(all).flatMap((group) => statement(resolved.article, group, rules) ?? []));
}
