/** One thread: prepares the job it was started for, then runs it on each article it receives. */
import { workerData } from 'piscina';
import type { Article } from '../types';
import { begin, type Job, type Message, type Task } from './jobs';

const { act, send } = begin(workerData as Task<Job>);

export default (article: Article): Message<Job> => send(act(article));
