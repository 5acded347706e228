/** Codes articles with a store: what is kept for an article is used, and what is computed is kept. */
import { deserialize, serialize } from 'node:v8';
import { attribute } from '../attribute';
import { codeAttributed, legibleBy, type CodedArticle } from '../coded';
import type { Codebook } from '../codebook/types';
import { parseStretch } from '../parse';
import type { ParsedSentence } from '../parse/types';
import { segment } from '../segment';
import type { Statement } from '../statements';
import type { Article, AttributedArticle, Paragraph } from '../types';
import type { Parse } from '../walk';
import { codeVersion } from './code-version';
import { keyOf, type Store } from './index';

/** Kinds of results. `parsed` is independent of the codebook, `coded` is not. */
const PARSED = 'parsed';
const CODED = 'coded';

interface Parsed {
	/** The attributions, as bytes, because later stages may change the objects. */
	attributed: Uint8Array;
	/** The tree of each span that was parsed, by "start end". */
	trees: Map<string, ParsedSentence | null>;
}

/** A coded article without its text, which is known when it is read back. */
interface Packed extends Omit<CodedArticle, 'article' | 'passages' | 'statements'> {
	outlet: string | null;
	passages: (Paragraph & { no: number })[];
	statements: (Omit<Statement, 'article' | 'passage'> & { no: number })[];
}

/** A coded article as bytes, without its text. */
export function packed({ article, passages, statements, ...rest }: CodedArticle): Buffer {
	const places = passages.map(({ no, start, end, kind, sourceParagraph, publishedOn }) => ({
		...{ no, start, end, kind, sourceParagraph },
		...(publishedOn === undefined ? {} : { publishedOn })
	}));
	const own = statements.map((one) => {
		const { passage, ...kept } = without('article', one);
		return { ...kept, no: passage.no };
	});
	return serialize({ ...rest, outlet: article.outlet, passages: places, statements: own } satisfies Packed);
}

function without<T extends object, K extends keyof T>(key: K, { ...rest }: T): Omit<T, K> {
	Reflect.deleteProperty(rest, key);
	return rest;
}

/** The coded article that `packed` made bytes of, with the text of the article that was read. */
export function unpacked(bytes: Uint8Array, read: Article): CodedArticle {
	const { outlet, passages: places, statements, ...rest } = deserialize(bytes) as Packed;
	const article = { ...read, outlet };
	const passages = places.map((place) => ({ ...place, text: read.text.slice(place.start, place.end) }));
	const byNo = new Map(passages.map((passage) => [passage.no, passage]));
	return {
		article,
		passages,
		statements: statements.map(({ no, ...own }) => {
			const passage = byNo.get(no);
			if (!passage) throw new Error(`${read.file}: a statement in paragraph ${no}, which it lacks`);
			return { ...own, article, passage };
		}),
		...rest
	};
}

/** The part of a codebook that coding depends on. */
const rulesVersion = (codebook: Codebook): string => keyOf(JSON.stringify(without('events', codebook)));

/** The key of what an article gives by one codebook. `code` identifies the program. */
export function keysFor(codebook: Codebook, code: string = codeVersion()): (article: Article) => string {
	const rules = rulesVersion(codebook);
	return (article) => keyOf(code, rules, JSON.stringify(article));
}

type Keys = ReturnType<typeof keysFor>;

/** What `packed` made of a coded article, from the store; null if it has none. */
export const codedBytes = (store: Store, key: string): Buffer | null => store.get(CODED, key);

/** The coded article kept in the store; null if there is none. */
export function keptArticle(store: Store, keys: Keys, article: Article): CodedArticle | null {
	const bytes = codedBytes(store, keys(article));
	return bytes && unpacked(bytes, article);
}

/** The attributions without the article, which is known. */
const attributedBytes = (article: Article): Buffer =>
	serialize(without('article', attribute(segment(article))));

/** The attributions of an article, and a parser that first looks among the trees that are kept. */
function parsedArticle(store: Store, key: string, article: Article) {
	const bytes = store.get(PARSED, key);
	const kept = bytes ? (deserialize(bytes) as Parsed) : null;
	const parsed: Parsed = kept ?? { attributed: attributedBytes(article), trees: new Map() };
	const { trees } = parsed;
	const before = trees.size;
	const parse: Parse = (text, span) => {
		const place = `${span.start} ${span.end}`;
		const known = trees.get(place);
		if (known !== undefined) return known;
		const tree = parseStretch(text, span);
		trees.set(place, tree);
		return tree;
	};
	const keep = (): void => {
		if (!kept || trees.size > before) store.put(PARSED, key, serialize(parsed));
	};
	const own = deserialize(parsed.attributed) as Omit<AttributedArticle, 'article'>;
	return { attributed: { article, ...own }, parse, keep };
}

/** Makes what codes an article and keeps the result. `code` identifies the program. */
export function keepingCoder(
	store: Store,
	codebook: Codebook,
	code: string = codeVersion()
): (read: Article) => CodedArticle {
	const legible = legibleBy(codebook);
	const codeOne = codeAttributed(codebook);
	const keys = keysFor(codebook, code);
	return (read) => {
		const { article, cased } = legible(read);
		const { attributed, parse, keep } = parsedArticle(store, keyOf(code, JSON.stringify(cased)), cased);
		const coded = codeOne(article, attributed, parse);
		keep();
		store.put(CODED, keys(read), packed(coded));
		return coded;
	};
}
