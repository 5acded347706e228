/**
 * Made-up pages: every outlet, person and word in them is invented. In a text page the lines of the article are marked
 * by `| ` and the rest is furniture; in an HTML page the article's elements carry `data-article`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { parseHTML } from 'linkedom';
import { readArticle } from '../../../src/pipeline/read';
import type { Article } from '../../../src/pipeline/types';

const FOLDER = join(import.meta.dirname, 'pages');
const MARK = '| ';

export interface Page {
	name: string;
	/** The page as it was saved, furniture and all, without the test's marks. */
	page: string;
	/** The bare article, a paragraph each. */
	article: string[];
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

function textPage(name: string, marked: string): Page {
	const lines = marked.split('\n');
	const own = lines.filter((line) => line.startsWith(MARK)).map((line) => line.slice(MARK.length));
	return {
		name,
		page: lines.map((line) => (line.startsWith(MARK) ? line.slice(MARK.length) : line)).join('\n'),
		article: own.map(plain)
	};
}

function htmlPage(name: string, marked: string): Page {
	const { document } = parseHTML(marked);
	const own = [...document.querySelectorAll('[data-article]')];
	return {
		name,
		page: marked.replaceAll(/ data-article(?:="")?/g, ''),
		article: own.map((element) => plain(element.textContent ?? ''))
	};
}

export const pages: Page[] = readdirSync(FOLDER)
	.sort()
	.map((name) => {
		const marked = readFileSync(join(FOLDER, name), 'utf8');
		return extname(name) === '.html' ? htmlPage(name, marked) : textPage(name, marked);
	});

export const sentences = (paragraph: string): string[] =>
	paragraph.split(/(?<=[.!?]["”’]?)\s+(?=[\p{Lu}"“‘])/u);

/** What is read out of a page; throws where nothing is. */
export function read({ name, page }: Page): Article {
	const { article, warnings } = readArticle(name, new TextEncoder().encode(page));
	if (!article) throw new Error(warnings.map(({ message }) => message).join('; '));
	return article;
}

export const paragraphsOf = ({ text, paragraphs }: Article): string[] =>
	paragraphs.map(({ start, end }) => plain(text.slice(start, end)));
