/** The words of the pages, in the language that `site.yaml` chooses at build. */
import { en } from './en';

export type Words = typeof en;

export const words: Words = en;
