/** One thread: prepares the job it was started for, then runs it on each article it receives. */
import { workerData } from 'piscina';
import type { Article } from '../types';
import { begin, type Book, type Job, type Result } from './jobs';

/** The data a thread is started with. */
export interface Told<J extends Job> {
	job: J;
	codebook: Book<J>;
}

const { job, codebook } = workerData as Told<Job>;
const act = begin(job, codebook as Book<typeof job>);

export default (article: Article): Result<Job> => act(article);
