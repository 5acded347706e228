/** Text written in capitals: names are found in it once they differ from other words again. */
import { isName } from '../parse';
import { escapedWords } from '../text/plain';
import type { Article } from '../types';
import type { Codebook } from '../codebook/types';
import { WORDS_OF_STATES } from './states';

/** Share of capitals among the letters from which on a paragraph is written in them. */
const SHARE = 0.9;
/** A paragraph of fewer words is a heading in capitals or a name: "NATO". */
const LEAST_WORDS = 3;
/** A word in small letters: "KOLT: I do." is not written in capitals, although nearly all of its letters are. */
const SMALL = /(?<![\p{L}\p{M}'’])\p{Ll}{2,}/u;
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu;
const SENTENCE_START = /(?:^|[.!?…]["”’]?\s+|["“]\s*)$/u;
const ABBREVIATION =
	/^(?:UN|US|USA|UK|EU|NATO|OSCE|CSTO|CIS|G7|G20|AP|AFP|TASS|CNN|BBC|MP|MPS|PM|MEP|IAEA|ICC|CIA|FBI|UTC|GMT)$/u;
const CALENDAR = new RegExp(
	`^(?:${[
		'monday|tuesday|wednesday|thursday|friday|saturday|sunday',
		'january|february|april|june|july|august|september|october|november|december'
	].join('|')})$`,
	'u'
);
/** Months that are also words: they are months beside a number. */
const MONTH_OR_WORD = /^(?:march|may)$/u;
/** After an office or a form of address comes a name, also one that is a word: "MINISTER IDA BROWN". */
const AFTER_OFFICE =
	/\b(?:minister|president|premier|chancellor|secretary|ambassador|envoy|spokes(?:man|woman|person)|general|admiral|senator|chief|leader|mr|mrs|ms|dr)\.?\s+$/iu;
const SURNAME_AFTER = /^\s(\p{Lu}+)\b/u;
const NUMBER_AFTER = /^\s+\d/u;
const NUMBER_BEFORE = /\d\s+$/u;
/** What stands before "US" where it is the pronoun. */
const BEFORE_PRONOUN = /\b(?:told|tell|tells|gave|give|given|let|help|helps|helped|join|joined|of)\s+$/iu;

/** Whether the letters of `text` are nearly all capitals. */
export function inCapitals(text: string): boolean {
	if (SMALL.test(text)) return false;
	const letters = text.match(/\p{L}/gu) ?? [];
	const capitals = text.match(/\p{Lu}/gu) ?? [];
	return (text.match(WORD)?.length ?? 0) >= LEAST_WORDS && capitals.length >= SHARE * letters.length;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** A word that is in no name known by the codebook or as a state's. */
function wordInCase(word: string, before: string, after: string): string {
	if (ABBREVIATION.test(word) && !(word === 'US' && BEFORE_PRONOUN.test(before))) return word;
	const [, stem = word, ending = ''] = /^(.+?)(['’](?:S|RE|LL|VE|D|M|T))?$/u.exec(word) ?? [];
	if (ending && ABBREVIATION.test(stem)) return stem + ending.toLowerCase();
	const lower = word.toLowerCase();
	const dated =
		CALENDAR.test(stem.toLowerCase()) ||
		(MONTH_OR_WORD.test(lower) && (NUMBER_AFTER.test(after) || NUMBER_BEFORE.test(before)));
	const surname = SURNAME_AFTER.exec(after)?.[1] ?? '';
	const forename = AFTER_OFFICE.test(before) && surname !== '' && isName(capitalised(surname.toLowerCase()));
	const starts = SENTENCE_START.test(before) || lower === 'i' || /^i['’]/u.test(lower);
	return dated || starts || forename || isName(capitalised(stem.toLowerCase())) ? capitalised(lower) : lower;
}

/** Names in capitals, each with how it is written; longer ones first. */
function namePattern(names: ReadonlyMap<string, string>): RegExp {
	const sorted = [...names.keys()].sort((a, b) => b.length - a.length);
	return new RegExp(
		String.raw`(?<![\p{L}\p{N}])(?<name>${sorted.map(escapedWords).join('|')})(?:['’]S)?(?![\p{L}\p{N}])`,
		'gu'
	);
}

/** A paragraph in upper and lower case, of the same length. */
function paragraphInCase(text: string, names: ReadonlyMap<string, string>, pattern: RegExp): string {
	const known = new Map<number, string>();
	for (const { 0: words, index, groups } of text.matchAll(pattern)) {
		const { name = words } = groups ?? {};
		known.set(index, (names.get(name) ?? name) + words.slice(name.length).toLowerCase());
	}
	let done = '';
	let end = 0;
	for (const { 0: word, index } of text.matchAll(WORD)) {
		if (index < end) continue;
		const name = known.get(index);
		done += text.slice(end, index);
		const lower = name ?? wordInCase(word, text.slice(0, index), text.slice(index + word.length));
		// A few capitals have a longer lower case; spans would be shifted by it.
		done += lower.length === (name ?? word).length ? lower : word;
		end = index + (name ?? word).length;
	}
	return done + text.slice(end);
}

/**
 * Makes what gives an article with its paragraphs in upper and lower case, where they are all in capitals. Its text has
 * the same length, so every span found in it is one of the article as it was read. Names of the codebook and of states
 * are written as there; a word is a name where no dictionary has it.
 */
export function casedBy(codebook: Codebook | null): (article: Article) => Article {
	const names = new Map<string, string>();
	const actors = (codebook?.actors ?? []).flatMap((one) => [one.name, ...one.names, ...one.metonyms]);
	for (const name of [...WORDS_OF_STATES, ...actors])
		if (name.toUpperCase().length === name.length) names.set(name.toUpperCase(), name);
	names.delete('US');
	const pattern = namePattern(names);
	return (article) => {
		let { text } = article;
		for (const { start, end } of article.paragraphs) {
			const paragraph = text.slice(start, end);
			if (inCapitals(paragraph))
				text = text.slice(0, start) + paragraphInCase(paragraph, names, pattern) + text.slice(end);
		}
		return text === article.text ? article : { ...article, text };
	};
}
