/** The articles of a project as coded, kept in memory: only an article that changed is coded again. */
import { createHash } from 'node:crypto';
import { coder, type CodedArticle } from '../../pipeline/coded';
import type { Codebook } from '../../pipeline/codebook';
import { readFolder } from '../../pipeline/read';
import type { Article, Warning } from '../../pipeline/types';

/** Names everything of an article that coding depends on. */
const contentOf = ({ paragraphs, ...article }: Article): string =>
	createHash('sha256')
		.update(JSON.stringify([article, paragraphs]))
		.digest('hex');

export class Archive {
	#coded = new Map<string, { content: string; article: CodedArticle }>();
	#code: (article: Article) => CodedArticle;
	warnings: Warning[] = [];

	constructor(codebook: Codebook) {
		this.#code = coder(codebook);
	}

	get articles(): CodedArticle[] {
		return [...this.#coded.values()].map(({ article }) => article);
	}

	get(id: string): CodedArticle | undefined {
		return this.#coded.get(id)?.article;
	}

	/**
	 * Reads the folder and codes what is new or changed; returns the ids of articles that differ from before, including
	 * removed ones. Yields to other work between two articles.
	 */
	async read(folder: string, progress?: (done: number) => void): Promise<string[]> {
		const before = this.#coded;
		const after: typeof before = new Map();
		const changed: string[] = [];
		const warnings: Warning[] = [];
		for await (const { article, warnings: own, replaces } of readFolder(folder, folder)) {
			warnings.push(...own);
			if (replaces !== undefined) after.delete(replaces);
			if (!article) continue;
			const content = contentOf(article);
			const known = before.get(article.id);
			if (known?.content === content) after.set(article.id, known);
			else {
				after.set(article.id, { content, article: this.#code(article) });
				changed.push(article.id);
				progress?.(after.size);
				await new Promise(setImmediate);
			}
		}
		this.#coded = after;
		this.warnings = warnings;
		return [...changed, ...[...before.keys()].filter((id) => !after.has(id))];
	}

	/** Codes every article again by another codebook; hands back the ids of those whose statements differ. */
	async recode(codebook: Codebook): Promise<string[]> {
		const code = coder(codebook);
		const changed: string[] = [];
		const after = new Map<string, { content: string; article: CodedArticle }>();
		for (const [id, { content, article }] of this.#coded) {
			const again = code(article.article);
			if (JSON.stringify(again.statements) !== JSON.stringify(article.statements)) changed.push(id);
			after.set(id, { content, article: again });
			await new Promise(setImmediate);
		}
		this.#code = code;
		this.#coded = after;
		return changed;
	}
}
