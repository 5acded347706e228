/** The words of the pages in English; every other language has the same type. */
import { address } from './address';
import { dates } from './dates';
import { lead } from './lead';
import { pages } from './pages';
import { stances } from './stances';

export const en = { address, dates, lead, pages, stances };

/** The words that a language has to provide, as defined by English. */
export type Words = typeof en;
