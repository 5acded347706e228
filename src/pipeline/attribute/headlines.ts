/**
 * Attributions without a verb, as in headlines and posts: "'No deal': Kolt on the talks", "… – Kolt", "Kolt, on
 * arrival: “…”".
 */
import { trimRange } from './content';
import type { Found } from './found';
import { isFiniteAt, nounPhraseEnd } from './phrases';
import type { WordRange } from './source';
import type { Word } from './words';

const DASH = /^[–—-]$/;
/** Opens a phrase after the name: the topic or the place. */
const ABOUT = /^(?:on|about|over|of|after|at|in|to)$/;
/** Maximum number of words before the colon. */
const MOST_BEFORE_COLON = 26;

/** The end of the noun phrase that begins at `k`, if it contains a name; otherwise -1. */
function nameEnd(words: readonly Word[], k: number): number {
	const end = Math.max(nounPhraseEnd(words, k), k);
	const named = words.slice(k, end).some((word) => word.pos === 'PROPN');
	return end > k && named ? end : -1;
}

const isEnd = (words: readonly Word[], k: number): boolean =>
	words.slice(k).every((word) => /^[.!)+]+$/.test(word.lower));

function found(
	words: readonly Word[],
	source: WordRange,
	cue: WordRange,
	content: readonly WordRange[],
	how: string
): Found[] {
	const ranges = content.map((range) => trimRange(words, range)).filter(({ from, to }) => to > from);
	if (ranges.length === 0) return [];
	return [{ source, cue, content: ranges, kind: 'speech', rule: `headline/${how}` }];
}

/** "“Never,” – Kolt", "US plan 'a surrender' – Kolt". */
function behindDash(words: readonly Word[], headline: boolean): Found[] {
	const at = words.findLastIndex((word) => DASH.test(word.lower));
	if (at < 1) return [];
	const end = nameEnd(words, at + 1);
	if (end < 0) return [];
	const quoted = words[at - 1]?.pos === 'QUOTE' || words[at - 2]?.pos === 'QUOTE';
	const about = ABOUT.test(words[end]?.lower ?? '') && quoted;
	const aside = words[end]?.lower === ',' && quoted && words[0]?.pos === 'QUOTE';
	if (!(isEnd(words, end) || about || aside) || !(quoted || headline)) return [];
	if (!headline && words[0]?.pos !== 'QUOTE') return [];
	const topic = about ? [{ from: end, to: words.length }] : [];
	const content = [{ from: 0, to: at }, ...topic];
	return found(words, { from: at + 1, to: end }, { from: at, to: at + 1 }, content, 'dash');
}

/** "'They're lying': Fisk on Moscow's promises". */
function behindColon(words: readonly Word[]): Found[] {
	if (words[0]?.pos !== 'QUOTE' || words[1]?.lower !== ':') return [];
	const end = nameEnd(words, 2);
	if (end < 0 || !(isEnd(words, end) || ABOUT.test(words[end]?.lower ?? ''))) return [];
	const content = [
		{ from: 0, to: 1 },
		{ from: end, to: words.length }
	];
	return found(words, { from: 2, to: end }, { from: 1, to: 2 }, content, 'colon-behind');
}

/** "Brod 'would trade Crimea for peace'": a name and its own words, with nothing between. */
function beforeQuote(words: readonly Word[]): Found[] {
	const end = nameEnd(words, 0);
	if (end < 0 || words[end]?.pos !== 'QUOTE' || words.some((_, k) => k < end && isFiniteAt(words, k)))
		return [];
	// "Ukraine 'not for sale', says minister": the words are the minister's.
	if (words.slice(end).some((word) => /^(?:say|says|said|tells|told|warns|insists|:)$/.test(word.lower)))
		return [];
	return found(
		words,
		{ from: 0, to: end },
		{ from: end, to: end },
		[{ from: end, to: words.length }],
		'quote'
	);
}

/** "Hollin on the way in: …", "Lapin, on Telegram: “…”", "Washington to Europe: we'll call you". */
function introduced(words: readonly Word[], headline: boolean): Found[] {
	const at = words.findIndex((word) => word.lower === ':');
	if (at < 2 || at > MOST_BEFORE_COLON || at + 1 >= words.length) return [];
	const end = nameEnd(words, 0);
	if (end < 0 || end >= at) return [];
	const opener = words[end];
	if (!opener || !(opener.pos === 'ADP' || /^(?:,|to|again)$/.test(opener.lower))) return [];
	if (
		words
			.slice(0, at)
			.some((word, k) => word.pos === 'QUOTE' || (k >= end && opener.lower !== ',' && isFiniteAt(words, k)))
	)
		return [];
	const quoted = words[at + 1]?.pos === 'QUOTE';
	if (!quoted && !headline) return [];
	return found(
		words,
		{ from: 0, to: end },
		{ from: at, to: at + 1 },
		[{ from: at + 1, to: words.length }],
		'introduced'
	);
}

/** "No guarantees, no signature, says Ukrainian negotiator". */
function saidLast(words: readonly Word[]): Found[] {
	const at = words.findLastIndex((word) => /^(?:says|said|say|warns|insists|urges|claims)$/.test(word.lower));
	if (at < 2 || words[at - 1]?.lower !== ',') return [];
	const end = nounPhraseEnd(words, at + 1);
	if (end <= at + 1 || !isEnd(words, end)) return [];
	return found(
		words,
		{ from: at + 1, to: end },
		{ from: at, to: at + 1 },
		[{ from: 0, to: at - 1 }],
		'said-last'
	);
}

/**
 * The first attribution of a sentence in one of these forms. `headline`: the sentence is in a headline, or ends like
 * one.
 */
export function headlineForms(words: readonly Word[], headline: boolean): Found[] {
	const forms = [
		...behindDash(words, headline),
		...behindColon(words),
		...introduced(words, headline),
		...(headline ? [...saidLast(words), ...beforeQuote(words)] : [])
	];
	return forms.slice(0, 1);
}
