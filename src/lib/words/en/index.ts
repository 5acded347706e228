/** All words of the pages in English: the language that every other one is typed after. */
import { lead } from './lead';

export const en = { lead };
