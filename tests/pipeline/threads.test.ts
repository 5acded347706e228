/** Articles on several threads come out as on one. All of them are made up. */
import { expect, test } from 'vitest';
import { inOrder, threadCount } from '../../src/pipeline/threads';
import type { Article } from '../../src/pipeline/types';
import { codebook } from './support/book';
import { marked } from './support/marked';

const PLACES = ['Velda', 'Garrow', 'Osk', 'Lunde'];
const NAMES = ['Brell', 'Harn', 'Stook'];
const DAYS = ['Monday', 'Tuesday', 'Wednesday'];

/** Some long and some short, so that threads do not finish in order. */
const articles: Article[] = Array.from({ length: 24 }, (_, i) => {
	const filler = `The harbour of ${PLACES[i % 4]} was quiet.\n\n`.repeat(i % 5 === 0 ? 60 : i % 3);
	const text = `${filler}Ilse Marant said on ${DAYS[i % 3]} that Veldonia must join the Pact.\n\n“No deal is in sight,” Envoy Tomas ${NAMES[i % 3]} told reporters in ${PLACES[i % 4]}.`;
	return marked(text, { id: `made-up-${i}` }).article;
});

async function all<T>(results: AsyncIterable<T>): Promise<T[]> {
	const list: T[] = [];
	for await (const one of results) list.push(one);
	return list;
}

test('statements are the same, in the same order, on one thread and on three', async () => {
	const code = (threads: number) => all(inOrder(articles, { job: 'code', codebook, threads }));
	const [one, three] = [await code(1), await code(3)];
	expect(one.map(({ article }) => article.id)).toEqual(articles.map(({ id }) => id));
	expect(one.every(({ statements }) => statements.length === 2)).toBe(true);
	expect(three).toEqual(one);
});

test('a few articles start no thread, and need no codebook to be extracted', async () => {
	const lines = await all(inOrder(articles.slice(0, 2), { job: 'extract', codebook: null }));
	expect(lines.map((line) => (JSON.parse(line) as { file: string }).file)).toEqual([
		'made-up-0.md',
		'made-up-1.md'
	]);
});

test('lines are the same on one thread and on two, and articles are read only as fast as they are done', async () => {
	let read = 0;
	function* counting() {
		for (const article of articles) {
			read += 1;
			yield article;
		}
	}
	const results = inOrder(counting(), { job: 'extract', codebook, threads: 2 });
	const first = await results.next();
	expect(read).toBeLessThanOrEqual(8);
	const two = [first.value, ...(await all(results))];
	expect(two).toEqual(await all(inOrder(articles, { job: 'extract', codebook, threads: 1 })));
});

test.each([1, 2])('an error in a stage names the file, on %i threads', async (threads) => {
	const broken = { ...articles[1], file: 'broken.txt', paragraphs: null } as unknown as Article;
	const done: string[] = [];
	const run = async () => {
		const given = [...articles.slice(0, 3), broken, ...articles.slice(3)];
		for await (const { article } of inOrder(given, { job: 'code', codebook, threads })) done.push(article.id);
	};
	await expect(run()).rejects.toThrow(/^broken\.txt: /);
	expect(done).toEqual(['made-up-0', 'made-up-1', 'made-up-2']);
});

test('--threads takes a number', () => {
	expect(threadCount(undefined)).toBeUndefined();
	expect(threadCount('4')).toBe(4);
	for (const wrong of ['0', '-1', 'many', '1.5', ''])
		expect(() => threadCount(wrong)).toThrow('--threads takes a number from 1 to 99');
});
