/**
 * `.html`: a saved page. Readability decides where the article is; similar paragraphs that it would drop between those
 * it keeps are kept too. The lines then pass the same rules as raw text.
 */
import { wordKey } from '../text/plain';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { MAX_DEPTH, pageBlocks, type Block, type PageNode } from './blocks';
import { mergeMetadata, NO_METADATA, type DocumentMetadata } from './metadata';
import { pageMetadata } from './page-metadata';
import { statedMetadata } from './raw';
import type { Reader } from './reader';
import { articleLines, asParagraphs, findHeadline, isProse, readLines, type Line } from './select';

/** Readability's time grows quadratically with a page's depth and with its elements; news pages are far below this. */
const MAX_ELEMENTS = 15_000;
const MAX_TEXT = 300_000;
/** A page that says it is not free and shows fewer words than this shows only its free part. */
const FREE_WORDS = 250;
const FREE_PART =
	'says that it is for subscribers and holds only the free part; save it after logging in for the rest';
const HEADING = /^h[1-6]$/;

/** Parses any file as a document: linkedom makes the first element the root if `<html>` is missing. */
export function parsePage(html: string): Document {
	// A "<" that opens no tag makes the parser search for its end again and again.
	const tags = html.replace(/<(?![a-z/!?])/gi, '&lt;');
	const whole = /<html[\s>]/i.test(tags) ? tags : `<html><head></head><body>${tags}</body></html>`;
	return parseHTML(whole).document;
}

/** The texts of the blocks that Readability takes for the article; empty if it finds none. Modifies `document`. */
function votes(document: Document): Set<string> {
	const reader = new Readability<PageNode>(document, {
		serializer: (node) => node as unknown as PageNode,
		disableJSONLD: true,
		maxElemsToParse: MAX_ELEMENTS
	});
	let content: PageNode | null | undefined;
	try {
		content = reader.parse()?.content;
	} catch {
		// Readability throws on a page without a body, or one cut off: then all text is read.
		content = null;
	}
	return new Set(content ? pageBlocks(content).blocks.map(({ text }) => wordKey(text)) : []);
}

/** The blocks that may be the article: those chosen, and similar prose between them. */
function candidates(
	blocks: Block[],
	voted: ReadonlySet<string>,
	isHeadline: (block: Block) => boolean
): Block[] {
	const plain = blocks.filter(
		(block) => isHeadline(block) || (!block.boxed && !(block.linked && !/[.!?…]["”’)]*$/.test(block.text)))
	);
	const kept = plain.map((block) => voted.has(wordKey(block.text)));
	const voteStart = kept.indexOf(true);
	const titleAt = plain.findIndex(isHeadline);
	const last = kept.lastIndexOf(true);
	if (voteStart < 0) return plain;
	const first = titleAt < 0 ? voteStart : Math.min(titleAt, voteStart);
	const signatures = new Set(
		plain.filter((block, i) => kept[i] && isProse(block.text)).map(({ signature }) => signature)
	);
	return plain.filter(
		(block, i) =>
			kept[i] ||
			isHeadline(block) ||
			(i > voteStart && i < last) ||
			(i > first && i < last && isProse(block.text)) ||
			(isProse(block.text) && signatures.has(block.signature))
	);
}

/** The heading that is the headline according to the page's metadata or its only `<h1>`. */
function headlineBlock(blocks: readonly Block[], headline: string | null): Block | undefined {
	const wanted = wordKey(headline ?? '');
	const headings = blocks.filter(({ tag }) => HEADING.test(tag));
	return (
		headings.find(({ text }) => wordKey(text) === wanted) ??
		headings.find(({ tag }) => tag === 'h1') ??
		headings.find(({ text }) => wanted.startsWith(wordKey(text)))
	);
}

/** Number of opening tags, which determines the parser's time. */
const elements = (html: string): number => html.match(/<(?!\/)/g)?.length ?? 0;

/** The text of a piece of HTML, one block per line; unchanged if it has more elements than any article. */
export const htmlText = (html: string): string =>
	elements(html) > MAX_ELEMENTS
		? html
		: pageBlocks(parsePage(html).documentElement as unknown as PageNode)
				.blocks.map(({ text }) => text)
				.join('\n');

export const readHtml: Reader = (file, html, known) => {
	if (elements(html) > MAX_ELEMENTS) {
		const message = `has more than ${MAX_ELEMENTS} elements, which no page of an article has; save the article alone`;
		const nothing = { text: '', textKind: 'excerpt' as const, metadata: NO_METADATA, paragraphs: [] };
		return { ...nothing, warnings: [{ file, message }] };
	}
	const document = parsePage(html);
	const { metadata: page, body, article, warnings } = pageMetadata(document, file);
	const { blocks, depth, opened } = pageBlocks(document.documentElement as unknown as PageNode);
	const titled = headlineBlock(blocks, known.headline ?? page.headline);
	const size = blocks.reduce((sum, block) => sum + block.text.length, 0);
	const bearable = depth <= MAX_DEPTH && size <= MAX_TEXT;
	if (!bearable)
		warnings.push({
			file,
			message: `nests its elements ${depth} deep or holds ${size} characters, so all of its text is read, furniture too; save the article alone`
		});
	const voted: ReadonlySet<string> = bearable ? votes(document) : new Set();

	const chosen = candidates(blocks, voted, (block) => block === titled);
	const text = chosen.length || !body ? chosen.map((block) => block.text).join('\n') : body;
	const lines = readLines(text);
	const headings = new Set<number>();
	let titleLine: Line | undefined;
	if (chosen.length)
		lines.forEach((line, i) => {
			if (HEADING.test(chosen[i]?.tag ?? '')) headings.add(line.start);
			if (chosen[i] === titled && titled) titleLine = line;
		});
	const headline = titleLine ?? findHeadline(lines, known.headline ?? page.headline);
	const stated = statedMetadata(lines, headline);
	const metadata: DocumentMetadata = mergeMetadata(page, stated.metadata);
	if (!page.published_on && !known.published_on)
		warnings.push(...stated.faults.map((one) => ({ file, ...one })));
	const kept = articleLines(lines, headline, known.byline ?? metadata.byline).filter(
		(line) => line === headline || line.text !== stated.dated
	);
	const words = kept.reduce((sum, line) => sum + line.text.split(' ').length, 0);
	if (article && !article.free && words < FREE_WORDS && !opened)
		warnings.push({ file, message: FREE_PART, kind: 'paywalled' });
	const paragraphs = asParagraphs(kept, headline, chosen.length ? headings : null);
	return { text, textKind: 'excerpt', metadata, paragraphs, warnings };
};
