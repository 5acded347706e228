import { describe, expect, test } from 'vitest';
import { pages, paragraphsOf, read, sentences } from './pages';

describe('twenty made-up pages, each in furniture of its own', () => {
	test('are ten texts and ten HTML pages', () => {
		expect(pages.filter(({ name }) => name.endsWith('.txt'))).toHaveLength(10);
		expect(pages.filter(({ name }) => name.endsWith('.html'))).toHaveLength(10);
		expect(pages.flatMap(({ article }) => article.flatMap(sentences)).length).toBeGreaterThan(150);
	});

	describe.each(pages)('$name', (page) => {
		test('loses no sentence of the article, and keeps no line that is not of it', () => {
			const found = paragraphsOf(read(page));
			const text = found.join('\n');
			const lost = page.article.flatMap(sentences).filter((sentence) => !text.includes(sentence));
			const left = found.filter((line) => !page.article.includes(line));
			expect({ lost, left }).toEqual({ lost: [], left: [] });
			expect(found).toEqual(page.article);
		});
	});
});
