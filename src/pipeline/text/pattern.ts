/**
 * The small language in which the codebook names phrases: words as they are read, with five marks.
 *
 *   wish*            any ending: wish, wishes, wished
 *   ...              up to four words in between, within one clause; "... ..." up to eight
 *   (a|b c)          one of these
 *   [very|so]        may be left out
 *   {ukraine}        a word of the class `ukraine`, listed under `words` in lexicon.yaml
 *
 * "not" also matches "don't", "won't" and the like. Capitals don't matter, save in words of two capitals ("US", "EU"), which must not match "us".
 */
import { lowered } from './plain';

/** An invalid pattern; the message says what is wrong and what would be right. */
export class PatternError extends Error {}

/** Phrases by class name, for `{class}`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

export type Node =
	| { is: 'word'; text: string }
	| { is: 'gap' }
	| { is: 'choice'; branches: Node[][] }
	| { is: 'optional'; branches: Node[][] };

const TOKEN = /\s*(\.\.\.|[()[\]{}|]|[^\s()[\]{}|]+)/y;

function tokens(pattern: string): string[] {
	const found: string[] = [];
	TOKEN.lastIndex = 0;
	for (let match = TOKEN.exec(pattern); match; match = TOKEN.exec(pattern)) {
		if (match[1] !== undefined) found.push(match[1]);
	}
	return found;
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

	parse(): Node[] {
		const nodes = this.sequence();
		if (this.at < this.list.length) this.fail(`"${this.list[this.at] ?? ''}" without its opening bracket`);
		if (!nodes.some(({ is }) => is === 'word' || is === 'choice'))
			this.fail('no word that must be there; write at least one outside [ ]');
		return nodes;
	}

	private fail(what: string): never {
		throw new PatternError(`${what} in the phrase "${this.pattern}"`);
	}

	/** Nodes up to a closing mark. */
	private sequence(): Node[] {
		const nodes: Node[] = [];
		for (let token = this.list[this.at]; token !== undefined; token = this.list[this.at]) {
			if (token === ')' || token === ']' || token === '|') break;
			this.at += 1;
			if (token === '...' && nodes.length === 0)
				this.fail('"..." at the beginning; it belongs between words');
			nodes.push(this.node(token));
		}
		return nodes;
	}

	private node(token: string): Node {
		if (token === '...') return { is: 'gap' };
		if (token === '(') return { is: 'choice', branches: this.branches(')') };
		if (token === '[') return { is: 'optional', branches: this.branches(']') };
		if (token === '{') return { is: 'choice', branches: this.wordClass() };
		if (token === '}') this.fail('"}" without its opening bracket');
		return { is: 'word', text: lowered(token) };
	}

	private branches(close: string): Node[][] {
		const branches = [this.sequence()];
		while (this.list[this.at] === '|') {
			this.at += 1;
			branches.push(this.sequence());
		}
		if (this.list[this.at] !== close) this.fail(`a bracket is not closed by "${close}"`);
		this.at += 1;
		if (branches.some((branch) => branch.length === 0))
			this.fail('an empty alternative; use [ ] for what may be left out');
		return branches;
	}

	private wordClass(): Node[][] {
		const name = this.list[this.at] ?? '';
		if (this.list[this.at + 1] !== '}') this.fail('a bracket is not closed by "}"');
		this.at += 2;
		const phrases = this.classes[name];
		if (!phrases) {
			const known = Object.keys(this.classes).sort().join(', ');
			this.fail(`no class {${name}} under words in lexicon.yaml (there are: ${known})`);
		}
		if (this.within.includes(name)) this.fail(`the class {${name}} names itself`);
		return phrases.map((phrase) => new Parser(phrase, this.classes, [...this.within, name]).parse());
	}
}

/** Reads a pattern. Throws a PatternError for an unclosed bracket, an unknown class or an empty phrase. */
export function readPattern(pattern: string, classes: WordClasses): Node[] {
	return new Parser(pattern, classes, []).parse();
}

/** What is wrong with the pattern's brackets, or null. Classes are not checked: they are in another file. */
export function patternFault(pattern: string): string | null {
	const anyClass = new Proxy<WordClasses>({}, { get: () => ['word'] });
	try {
		readPattern(pattern, anyClass);
		return null;
	} catch (error) {
		if (error instanceof PatternError) return error.message;
		throw error;
	}
}
