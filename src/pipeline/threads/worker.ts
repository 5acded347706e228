/** One thread: makes ready for the job it was started for, then does it to each article it is sent. */
import { workerData } from 'piscina';
import type { Article } from '../types';
import { begin, type Book, type Job, type Result } from './jobs';

/** What a thread is started with. */
export interface Told<J extends Job> {
	job: J;
	codebook: Book<J>;
}

const { job, codebook } = workerData as Told<Job>;
const act = begin(job, codebook as Book<typeof job>);

export default (article: Article): Result<Job> => act(article);
