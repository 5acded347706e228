/** The parts of an attribution, one per passage, with the words that are coded. */
import type { Mode } from '../../lib/model/vocab';
import type { Words } from '../code/words';
import { cueWords } from '../date/zone';
import { ownWords } from '../resolve/walked';
import { encloses, hull, overlaps, wordsOf } from '../text/spans';
import type { AttributedArticle, Attribution, Passage, TreePosition, Resolved, Said, Span } from '../types';

/** Maximum number of passages back to which "such a proposal" can refer. */
const BEFORE_PASSAGES = 1;
/** The same in characters: otherwise a text without full stops would be reread for each of its statements. */
const BEFORE_LENGTH = 2000;

/** The part of an attribution within one passage. */
export interface Part extends Span {
	resolved: Resolved;
	said: Said;
	passage: Passage;
	words: Words;
	/** The trees' readings within it. */
	positions: TreePosition[];
	mode: Mode;
	cue: string;
}

const clip = (span: Span, within: Span): Span => ({
	start: Math.max(span.start, within.start),
	end: Math.min(span.end, within.end)
});

/** The texts before a place: the sentences of its passage before it, and the passage before. */
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

const OPENERS = 'if|unless|provided|as long as|so long as|in exchange for|in return for|but not|and not';
/** Continues a content that was cut too early: "… only | if it reforms", "… in the union | but not in the pact". */
const GOES_ON = new RegExp(String.raw`^,?\s(?:only\s)?(?:${OPENERS})\b[^.;:!?]*`, 'iu');

function continued(article: AttributedArticle, span: Span): Span {
	const sentence = article.sentences.find((one) => encloses(one, span));
	const closed = article.quotations.some(({ end }) => end === span.end);
	if (!sentence || closed) return span;
	const rest = GOES_ON.exec(article.article.text.slice(span.end, sentence.end))?.[0] ?? '';
	return { start: span.start, end: span.end + rest.trimEnd().length };
}

/** "Neither Kyiv nor Moscow", "no European government": the actors named hold the contrary. */
const NEGATED = new RegExp(
	String.raw`^(?:${[
		String.raw`neither|no(?!\.|\s(?:fewer|less|doubt|wonder|matter))|none(?!\sother)|nobody|no one|few`,
		'hardly (?:any|anyone)|not (?:one|a single)'
	].join('|')})\s`,
	'iu'
);
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
export function parts(article: AttributedArticle, resolved: Resolved, said: Said): Part[] {
	const { attribution } = resolved;
	const { text } = article.article;
	const own = ownWords(resolved).map((span) => continued(article, span));
	const cueSpan = hull(attribution.cue) ?? (attribution.turn ? hull(attribution.content.slice(0, 1)) : null);
	const cueHome = cueSpan && article.passages.find((passage) => overlaps(passage, cueSpan));
	const asked = wordsOf(text, attribution.turn?.question ?? []);
	return article.passages.flatMap((passage): Part[] => {
		const content = own.filter((span) => overlaps(span, passage)).map((span) => clip(span, passage));
		// A crosshead is a question or a title and reports nothing by itself.
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
		const span = clip(whole, passage);
		const positions = (resolved.positions ?? []).filter(({ mention }) => overlaps(mention, span));
		return [
			{ ...span, resolved, said, passage, words, positions, mode, cue: wordsOf(text, attribution.cue) }
		];
	});
}
