/** attribute: who is attributed what in an article, whatever it is about. Pure. */
import type { Mode } from '../../lib/model/vocab';
import type { Attribution, AttributedArticle, Quotation, Span, Tokenized } from '../types';
import type { Found } from './found';
import { attributeSentence } from './sentence';
import type { Range } from './source';
import { viewSentences, type View, type Word } from './words';

const spanOf = (words: readonly Word[], { from, to }: Range): Span | null => {
	const [first, last] = [words[from], words[to - 1]];
	return first && last && to > from ? { start: first.start, end: last.end } : null;
};

const spansOf = (words: readonly Word[], ranges: readonly Range[]): Span[] =>
	ranges.flatMap((range) => spanOf(words, range) ?? []);

function modeOf(content: readonly Span[], quotations: readonly Quotation[]): Mode {
	let quoted = 0;
	let all = 0;
	for (const span of content) {
		all += span.end - span.start;
		for (const quotation of quotations) {
			if (quotation.start >= span.end) break;
			quoted += Math.max(0, Math.min(span.end, quotation.end) - Math.max(span.start, quotation.start));
		}
	}
	return quoted === 0 ? 'indirect' : quoted / all > 0.9 ? 'direct' : 'mixed';
}

/** A sentence that is one or more quotations and nothing else. */
const isBareQuotation = ({ words }: View): boolean =>
	words.some((word) => word.pos === 'QUOTE' && !word.fragment) &&
	words.every((word) => word.pos === 'QUOTE' || !/[\p{L}\p{N}]/u.test(word.text));

export interface Traced extends Attribution {
	rule: string;
}

export function attributeArticle(segmented: Tokenized, all = false): Traced[] {
	const result: Traced[] = [];
	let speaker: Traced | null = null;
	let speakerPassage = 0;
	for (const view of viewSentences(segmented)) {
		const passage = view.sentence.passageNo;
		if (isBareQuotation(view)) {
			const content = spansOf(
				view.words,
				view.words.flatMap((word, i) => (word.pos === 'QUOTE' ? [{ from: i, to: i + 1 }] : []))
			);
			if (speaker && passage - speakerPassage <= 1) {
				speaker.content.push(...content);
				speakerPassage = passage;
			}
			continue;
		}
		const found: Found[] = attributeSentence(view, segmented.passages[passage - 1]?.kind !== 'text', all);
		let quoting: Traced | null = null;
		for (const one of found) {
			const traced: Traced = {
				source: spansOf(view.words, one.source ? [one.source] : []),
				cue: spansOf(view.words, one.cue ? [one.cue] : []),
				content: spansOf(view.words, one.content),
				mode: 'indirect',
				mention: [],
				rule: one.rule
			};
			traced.mention = traced.source;
			result.push(traced);
			if (
				one.content.some((range) =>
					view.words.slice(range.from, range.to).some((word) => word.pos === 'QUOTE' && !word.fragment)
				)
			)
				quoting = traced;
		}
		speaker = quoting;
		if (quoting) speakerPassage = passage;
	}
	for (const one of result) one.mode = modeOf(one.content, segmented.quotations);
	return result;
}

export function attribute(segmented: Tokenized): AttributedArticle {
	const { article, passages, sentences, quotations } = segmented;
	return { article, passages, sentences, quotations, attributions: attributeArticle(segmented) };
}
