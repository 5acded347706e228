/** All words of the pages in English: the language that every other one is typed after. */
import { dates } from './dates';
import { lead } from './lead';
import { pages } from './pages';
import { stances } from './stances';

export const en = { dates, lead, pages, stances };

/** What a language has to say; the English words define it. */
export type Words = typeof en;
