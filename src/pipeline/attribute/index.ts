/** attribute: finds who is quoted or reported as saying what, on any subject. Pure. */
import type { Mode } from '../../lib/model/vocab';
import type { Attribution, AttributedArticle, Quotation, Span, Tokenized } from '../types';
import type { Found } from './found';
import { linkMentions } from './mention';
import { attributeSentence } from './sentence';
import { unmarkedAnswers, quotedAnswers } from './interview';
import { transcriptTurns, turnsOf } from './turns';
import type { WordRange } from './source';
import { overlaps } from '../text/spans';
import { viewSentences, type View, type Word } from './words';

/** An attribution with the rule that found it. */
interface Traced extends Attribution {
	rule: string;
	/** Whether it is within the content of another and has a weaker cue ("Roe said Karsk wants to leave"). */
	embedded: boolean;
}

/** No real sentence has more attributions; with more, the text is broken, and later stages need not read all of it. */
const MOST_IN_SENTENCE = 6;

const spansOf = (words: readonly Word[], ranges: readonly WordRange[]): Span[] =>
	ranges.flatMap(({ from, to }) => {
		const [first, last] = [words[from], words[to - 1]];
		return first && last && to > from ? [{ start: first.start, end: last.end }] : [];
	});

function firstEndingAfter(quotations: readonly Quotation[], start: number): number {
	let [low, high] = [0, quotations.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((quotations[middle]?.end ?? 0) <= start) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Direct if nine tenths of the content are quoted; narrated if the article itself describes an attitude. */
function modeOf(content: readonly Span[], quotations: readonly Quotation[], kind: Found['kind']): Mode {
	let quoted = 0;
	let all = 0;
	for (const span of content) {
		all += span.end - span.start;
		for (let i = firstEndingAfter(quotations, span.start); i < quotations.length; i++) {
			const quotation = quotations[i];
			if (!quotation || quotation.start >= span.end) break;
			quoted += Math.max(0, Math.min(span.end, quotation.end) - Math.max(span.start, quotation.start));
		}
	}
	if (quoted > 0) return quoted / all > 0.9 ? 'direct' : 'mixed';
	return kind === 'stance' || kind === 'belief' || kind === 'intention' ? 'narrated' : 'indirect';
}

const isUtterance = (word: Word): boolean => word.pos === 'QUOTE' && (!word.fragment || word.endsWith !== '');

const startOf = ({ source, cue, content }: Attribution): number =>
	Math.min(...[...source, ...cue, ...content].map(({ start }) => start));

/** A sentence consisting only of quotations. */
const isBareQuotation = ({ words }: View): boolean =>
	words.some((word) => word.pos === 'QUOTE') &&
	words.every((word) => word.pos === 'QUOTE' || !/[\p{L}\p{N}]/u.test(word.text));

/** Without a final full stop, like headlines within running text. */
const isUnclosed = ({ article }: Tokenized, { sentence }: View): boolean =>
	!/[.!?…:;]["'”’)\]]*\s*$/u.test(article.text.slice(sentence.start, sentence.end));

const quotationsOf = ({ words }: View): Span[] =>
	words.filter((word) => word.pos === 'QUOTE').map(({ start, end }) => ({ start, end }));

/** Every attribution of an article in order of appearance, embedded ones included. */
function traceAttributions(segmented: Tokenized): Traced[] {
	const views = viewSentences(segmented);
	const result: (Traced & { kind: Found['kind'] })[] = [];
	let speaker: Traced | null = null;
	let speakerPassage = 0;
	/** Quotations without a speaker so far. */
	let waiting: Span[] = [];
	/** Quotations that no sentence nearby attributes. */
	const unclaimed: Span[] = [];
	for (const view of views) {
		const passage = view.sentence.passageNo;
		if (isBareQuotation(view)) {
			const content = quotationsOf(view);
			if (speaker && passage - speakerPassage <= 1) {
				speaker.content.push(...content);
				speakerPassage = passage;
			} else waiting.push(...content);
			continue;
		}
		let quoting: Traced | null = null;
		const headline = segmented.passages[passage - 1]?.kind !== 'text' || isUnclosed(segmented, view);
		for (const one of attributeSentence(view, headline).slice(0, MOST_IN_SENTENCE)) {
			const source = spansOf(view.words, one.source ? [one.source] : []);
			const traced = {
				source,
				cue: spansOf(view.words, one.cue ? [one.cue] : []),
				content: spansOf(view.words, one.content),
				mode: 'indirect' as Mode,
				mention: source,
				rule: one.rule,
				embedded: one.embedded,
				kind: one.kind
			};
			result.push(traced);
			if (
				!one.embedded &&
				one.content.some((range) => view.words.slice(range.from, range.to).some(isUtterance))
			)
				quoting = traced;
		}
		const opensQuoted = view.words[0] !== undefined && isUtterance(view.words[0]);
		if (quoting && opensQuoted && waiting.length) quoting.content.unshift(...waiting);
		else unclaimed.push(...waiting);
		waiting = [];
		speaker = quoting;
		if (quoting) speakerPassage = passage;
	}
	unclaimed.push(...waiting);
	for (const answer of quotedAnswers(segmented, views, unclaimed))
		result.push({ ...answer, mode: 'direct', rule: 'quotation/introduced', embedded: false, kind: 'speech' });
	linkMentions(result, views);
	return result.map(({ kind, ...traced }): Traced => ({
		...traced,
		mode: modeOf(traced.content, segmented.quotations, kind)
	}));
}

/**
 * Finds every attributed statement of an article. `embedded` contains those within another attribution's words with a
 * weaker cue; they are kept separate, because most are the outer speaker's own claim.
 */
export function attribute(segmented: Tokenized): AttributedArticle {
	const { article, passages, sentences, quotations } = segmented;
	const plain = (traced: Traced[]): Attribution[] =>
		traced.map(({ source, cue, content, mode, mention, turn }) => ({
			...{ source, cue, content, mode, mention },
			...(turn ? { turn } : {})
		}));
	const labelled = turnsOf(segmented);
	const turns = transcriptTurns(segmented, labelled);
	const answers = unmarkedAnswers(segmented, labelled);
	const labels = labelled.map(({ label }) => label);
	// The turns cover a speaker's label and its colon; an interviewer's label attributes nothing.
	const traced = traceAttributions(segmented).filter(
		({ source }) => !source.some((span) => labels.some((label) => overlaps(label, span)))
	);
	return {
		article,
		passages,
		sentences,
		quotations,
		attributions: [...plain(traced.filter((one) => !one.embedded)), ...turns, ...answers].sort(
			(a, b) => startOf(a) - startOf(b)
		),
		embedded: plain(traced.filter((one) => one.embedded))
	};
}
