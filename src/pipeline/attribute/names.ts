/** The names in an article: where they are, whether they are persons, and the words around them. */
import type { Span } from '../types';
import { isDeterminer, isFiniteAt, isPossessive, nounPhraseEnd } from './phrases';
import type { View, Word } from './words';
import { pronounOfName } from '../text/given-names';
import { wordIn } from '../text/word-list';

export type Gender = 'he' | 'she' | null;

/** An occurrence of a name in the article. */
export interface Name extends Span {
	sentence: number;
	/** Its capitalised words without titles, in lower case; the last is the surname of a person. */
	parts: string[];
	/** All words of its noun phrase and of a following apposition, for matching roles. */
	around: ReadonlySet<string>;
	person: boolean;
	/** A single word that may be a surname: not a body, and not a place after "in". */
	alone: boolean;
	gender: Gender;
	/** First in its sentence, so probably its subject. */
	leads: boolean;
}

const TITLE = new RegExp(
	String.raw`^(?:${[
		'mr|mrs|ms|miss|dr|sir|lady|lord|president|vice|minister|prime|foreign|premier|chancellor|senator|sen|rep',
		'representative|gov|governor|mayor|secretary|ambassador|envoy|special|general|gen|admiral|adm|colonel|col',
		'captain|judge|justice|king|queen|prince|princess|pope|speaker|chairman|chairwoman|chief|spokesman',
		'spokeswoman|spokesperson|adviser|advisor|aide|leader|director|commissioner|professor|prof|sgt|lt|former',
		'ex|then|deputy|state|defense|defence|interior|national|security|press'
	].join('|')})\.?$`
);
export const PERSON_NOUN = wordIn(`
	president minister premier chancellor senator representative governor mayor secretary ambassador envoy
	admiral judge king queen spokesman spokeswoman spokesperson adviser advisor aide leader director
	professor analyst lawmaker diplomat negotiator official candidate nominee strategist lawyer attorney
	general commander chief chairman chairwoman head author son daughter wife husband
`);
const BODY = wordIn(String.raw`
	party committee university post times news institute department house council group union agency
	ministry court congress senate parliament bank company association alliance organization organisation
	commission foundation service center centre journal press tribune states nations kingdom republic street
	journal kremlin nato eu un u\.s us white
`);
/** Capitalised, but not part of a person's or body's name. */
const NO_NAME = wordIn(
	String.raw`
	\p{L}+(?:ian|ean|ish|ese) american french german greek czech swiss polish dutch israeli iraqi pakistani
	republicans? democrats? democratic monday tuesday wednesday thursday friday saturday sunday january
	february march april june july august september october november december
`,
	'u'
);

const isName = (word: Word | undefined): boolean => word?.pos === 'PROPN' && /^\p{Lu}/u.test(word.text);
export const bare = (word: Word): string => word.lower.replace(/\.$/, '');

function genderOf(before: readonly string[]): Gender {
	if (
		before.some((word) =>
			/^(?:mr|sir|lord|king|prince|spokesman|chairman|congressman|husband|son)$/.test(word)
		)
	)
		return 'he';
	if (
		before.some((word) =>
			/^(?:mrs|ms|miss|lady|queen|princess|spokeswoman|chairwoman|congresswoman|wife|daughter)$/.test(word)
		)
	)
		return 'she';
	return null;
}

/** The words of an apposition after the name that ends before `k`: "Jane Roe, the foreign minister, …". */
function apposition(words: readonly Word[], k: number): string[] {
	if (words[k]?.lower !== ',') return [];
	const end = nounPhraseEnd(words, k + 1);
	if (
		end === k + 1 ||
		!(
			isDeterminer(words[k + 1]) ||
			isPossessive(words[k + 1]) ||
			words.slice(k + 1, end).some((word) => PERSON_NOUN.test(word.lower))
		)
	)
		return [];
	return words.slice(k + 1, Math.min(end + 4, words.length)).map(bare);
}

/**
 * First word of the noun phrase whose proper name is `words[from…to]`, including titles and nationalities before it.
 */
function nameStart(words: readonly Word[], from: number): number {
	let i = from;
	for (;;) {
		const before = words[i - 1];
		const capital = before && /^\p{Lu}/u.test(before.text) && ['ADJ', 'NOUN', 'PROPN'].includes(before.pos);
		if (
			!before ||
			!(
				capital ||
				TITLE.test(before.lower) ||
				PERSON_NOUN.test(before.lower) ||
				/^(?:policy|affairs|security|senior|top)$/.test(before.lower)
			)
		)
			return i;
		i--;
	}
}

function namesOf({ words }: View, sentence: number): Name[] {
	const names: Name[] = [];
	for (let i = 0; i < words.length; i++) {
		if (!isName(words[i])) continue;
		let to = i + 1;
		while (
			isName(words[to]) ||
			(words[to]?.lower === '.' && words[to]?.start === words[to - 1]?.end && isName(words[to + 1]))
		)
			to++;
		const proper = words
			.slice(i, to)
			.map((word) => (/^\p{Lu}{3,}$/u.test(word.text) && to - i > 2 ? '' : bare(word)));
		const parts = proper.filter((word) => /\p{L}/u.test(word) && !TITLE.test(word) && !NO_NAME.test(word));
		const start = nameStart(words, i);
		const [first, last] = [words[start], words[to - 1]];
		if (first && last && parts.length) {
			const before = words.slice(start, to).map(bare);
			const behind = apposition(words, to);
			const titled =
				before.some((word) => TITLE.test(word)) ||
				[...before, ...behind].some((word) => PERSON_NOUN.test(word));
			const acronym = proper.includes('');
			const placed =
				!acronym && /^(?:in|to|at|from|near|across|into|of)$/.test(words[start - 1]?.lower ?? '');
			names.push({
				start: first.start,
				end: last.end,
				sentence,
				parts,
				around: new Set([...before, ...behind]),
				person:
					!parts.some((word) => BODY.test(word)) &&
					(titled || (!placed && (parts.length === 2 || parts.length === 3))),
				alone: parts.length === 1 && !placed && !acronym && !parts.some((word) => BODY.test(word)),
				gender: genderOf([...before, ...behind]) ?? (parts.length > 1 ? pronounOfName(parts[0] ?? '') : null),
				leads: i < 4 || isFiniteAt(words, to)
			});
		}
		i = to - 1;
	}
	return names;
}

const sameName = (a: readonly string[], b: readonly string[]): boolean =>
	a.length <= b.length && a.every((part) => b.includes(part));

/** How informative a mention is: the number of words in the name, then the number of titles around it. */
const rank = (name: Name): number => name.parts.length * 10 + Math.min(name.around.size, 9);

const mostInformative = (names: readonly Name[]): Name | null =>
	names.reduce<Name | null>((top, name) => (top && rank(top) >= rank(name) ? top : name), null);

/** The names of one article, looked up by place and by surname. */
export class Names {
	/** In order of appearance. */
	readonly all: readonly Name[];
	private readonly bySurname = new Map<string, Name[]>();

	constructor(views: readonly View[]) {
		this.all = views.flatMap(namesOf);
		for (const name of this.all) {
			const same = this.bySurname.get(name.parts.at(-1) ?? '');
			if (same) same.push(name);
			else this.bySurname.set(name.parts.at(-1) ?? '', [name]);
		}
	}

	/** The names within `span`, in order. */
	within(span: Span): Name[] {
		const found: Name[] = [];
		for (let i = this.firstFrom(span.start); i < this.all.length; i++) {
			const name = this.all[i];
			if (!name || name.start >= span.end) break;
			if (name.end <= span.end) found.push(name);
		}
		return found;
	}

	/** Up to `limit` names that end at or before `at`, the nearest first. */
	before(at: number, limit: number): Name[] {
		const found: Name[] = [];
		for (let i = this.firstFrom(at) - 1; i >= 0 && found.length < limit; i--) {
			const name = this.all[i];
			if (name && name.end <= at) found.push(name);
		}
		return found;
	}

	/** The fullest name compatible with `parts`: the earliest before `at`, otherwise any in the article. */
	fullest(parts: readonly string[], at: number): Name | null {
		const same = (this.bySurname.get(parts.at(-1) ?? '') ?? []).slice(0, MAX_MENTIONS);
		const named = same.filter((name) => sameName(parts, name.parts));
		const earlier = mostInformative(named.filter((name) => name.start <= at));
		const any = mostInformative(named);
		return earlier && any && earlier.parts.length >= any.parts.length ? earlier : any;
	}

	private firstFrom(start: number): number {
		let [low, high] = [0, this.all.length];
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((this.all[middle]?.start ?? 0) < start) low = middle + 1;
			else high = middle;
		}
		return low;
	}
}

/** Limit on names with one surname; no real article has as many. */
const MAX_MENTIONS = 300;
