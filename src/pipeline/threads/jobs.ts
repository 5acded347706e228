/** What can be done to one article independently of others, by name, because functions cannot be sent to threads. */
import { coder, type CodedArticle } from '../coded';
import type { Codebook } from '../codebook/types';
import { extractor } from '../extracted';
import type { Article } from '../types';

interface Books {
	code: Codebook;
	extract: Codebook | null;
}

interface Results {
	code: CodedArticle;
	extract: string;
}

export type Job = keyof Results;
export type Book<J extends Job> = Books[J];
export type Result<J extends Job> = Results[J];

const JOBS: { [J in Job]: (codebook: Book<J>) => (article: Article) => Result<J> } = {
	code: (codebook) => coder(codebook),
	extract: extractor
};

/** Prepares a job, once for all articles. An error in a stage names the article's file. */
export function begin<J extends Job>(job: J, codebook: Book<J>): (article: Article) => Result<J> {
	const act = JOBS[job](codebook);
	return (article) => {
		try {
			return act(article);
		} catch (error) {
			throw new Error(`${article.file}: ${(error as Error).message}`, { cause: error });
		}
	};
}
