/**
 * The small language in which the codebook names phrases: words as they are read, with five marks.
 *
 *   wish*            any ending: wish, wishes, wished
 *   ...              up to four words in between, within one clause
 *   (a|b c)          one of these
 *   [very|so]        may be left out
 *   {ukraine}        a word of the class `ukraine`, listed under `words` in lexicon.yaml
 *
 * Capitals don't matter, save in words of two capitals ("US", "EU"), which must not match "us".
 */

/** A pattern that cannot be read; the message says what is wrong and what would be right. */
export class PatternError extends Error {}

/** Phrases by class name, for `{class}`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/** Between two words: white space, with quotation marks or brackets standing at it. */
const SEPARATOR = `["'()\\[\\],]*[\\s\\u00a0]+["'()\\[\\]]*`;
const GAP = `(?:${SEPARATOR}[^\\s.;:!?]+){0,4}?${SEPARATOR}`;
const TOKEN = /\s*(\.\.\.|[()[\]{}|]|[^\s()[\]{}|]+)/y;

function tokens(pattern: string): string[] {
	const found: string[] = [];
	TOKEN.lastIndex = 0;
	for (let match = TOKEN.exec(pattern); match; match = TOKEN.exec(pattern)) {
		if (match[1] !== undefined) found.push(match[1]);
	}
	return found;
}

/** A word as a regular expression: letters in either case unless it is two capitals, `*` as any ending. */
function word(text: string): string {
	const exact = /^[A-Z]\.?[A-Z]\.?$/.test(text);
	return [...text]
		.map((char) => {
			if (char === '*') return "[\\p{L}\\p{N}'-]*";
			if (exact || char.toLowerCase() === char.toUpperCase()) return char.replace(/[.+?^$\\/]/, '\\$&');
			return `[${char.toLowerCase()}${char.toUpperCase()}]`;
		})
		.join('');
}

class Parser {
	private at = 0;
	private readonly list: string[];

	constructor(
		private readonly pattern: string,
		private readonly classes: WordClasses,
		private readonly within: readonly string[]
	) {
		this.list = tokens(pattern);
	}

	parse(): string {
		if (this.list.length === 0) throw new PatternError('an empty phrase; write the words it should match');
		const source = this.sequence(false);
		if (this.at < this.list.length) this.fail(`"${this.list[this.at] ?? ''}" without its opening bracket`);
		return source;
	}

	private fail(what: string): never {
		throw new PatternError(`${what} in the phrase "${this.pattern}"`);
	}

	/** Words one after another up to a closing mark; `leading` puts the separator before the first too. */
	private sequence(leading: boolean): string {
		let source = '';
		let separator = leading ? SEPARATOR : '';
		let optionalStart = false;
		for (let token = this.list[this.at]; token !== undefined; token = this.list[this.at]) {
			if (token === ')' || token === ']' || token === '|') break;
			this.at += 1;
			if (token === '...') {
				if (!source) this.fail('"..." at the beginning; it stands between words');
				separator = GAP;
				continue;
			}
			if (token === '[') {
				// Carries the separator along, on the side where the word it belongs to stands.
				const choice = this.choice(']', false);
				source += separator ? `(?:${separator}${choice})?` : `(?:${choice}${SEPARATOR})?`;
				if (!separator) optionalStart = true;
				continue;
			}
			source += (optionalStart && separator === '' ? '' : separator) + this.atom(token);
			separator = SEPARATOR;
			optionalStart = false;
		}
		return source;
	}

	private atom(token: string): string {
		if (token === '(') return this.choice(')', false);
		if (token === '{') return this.wordClass();
		if (token === '}') this.fail('"}" without its opening bracket');
		return word(token);
	}

	private choice(close: string, leading: boolean): string {
		const branches = [this.sequence(leading)];
		while (this.list[this.at] === '|') {
			this.at += 1;
			branches.push(this.sequence(leading));
		}
		if (this.list[this.at] !== close) this.fail(`a bracket is not closed by "${close}"`);
		this.at += 1;
		if (branches.some((branch) => branch === ''))
			this.fail('an empty alternative; use [ ] for what may be left out');
		return `(?:${branches.join('|')})`;
	}

	private wordClass(): string {
		const name = this.list[this.at] ?? '';
		if (this.list[this.at + 1] !== '}') this.fail(`a bracket is not closed by "}"`);
		this.at += 2;
		const phrases = this.classes[name];
		if (!phrases) {
			const known = Object.keys(this.classes).sort().join(', ');
			this.fail(`no class {${name}} under words in lexicon.yaml (there are: ${known})`);
		}
		if (this.within.includes(name)) this.fail(`the class {${name}} names itself`);
		return `(?:${phrases.map((phrase) => patternSource(phrase, this.classes, [...this.within, name])).join('|')})`;
	}
}

/**
 * The pattern as regular-expression source, without word boundaries.
 * Throws a PatternError for an unclosed bracket, an unknown class or an empty phrase.
 */
export function patternSource(pattern: string, classes: WordClasses, within: readonly string[] = []): string {
	return new Parser(pattern, classes, within).parse();
}

/** What is wrong with the pattern's brackets, or null. Classes are not looked at: they stand in another file. */
export function patternFault(pattern: string): string | null {
	const anyClass = new Proxy<WordClasses>({}, { get: () => ['word'] });
	try {
		patternSource(pattern, anyClass);
		return null;
	} catch (error) {
		if (error instanceof PatternError) return error.message;
		throw error;
	}
}

/** Words of a text that a phrase matched. */
export interface Hit {
	start: number;
	end: number;
	words: string;
}

/** Finds every place where one of a list of phrases stands. */
export interface Phrases {
	all(text: string): Hit[];
	first(text: string): Hit | null;
}

/** Curly marks made straight, one for one, so that offsets stay. */
export const straighten = (text: string): string => text.replace(/[‘’ʼ]/g, "'").replace(/[“”„«»]/g, '"');

/** Compiles a list of phrases; the first that matches at a place wins. An empty list matches nothing. */
export function compilePhrases(patterns: readonly string[], classes: WordClasses): Phrases {
	if (patterns.length === 0) return { all: () => [], first: () => null };
	const source = patterns.map((pattern) => patternSource(pattern, classes)).join('|');
	const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');
	const all = (text: string): Hit[] =>
		[...straighten(text).matchAll(expression)].map((match) => ({
			start: match.index,
			end: match.index + match[0].length,
			words: text.slice(match.index, match.index + match[0].length)
		}));
	return { all, first: (text) => all(text)[0] ?? null };
}
