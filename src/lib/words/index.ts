/**
 * The words of the pages. The first language of `site.yaml` chooses; the pipeline and tests, which have no site, speak
 * English. A new language is a folder beside `en` and a line here; TypeScript names every word it lacks.
 */
import { de } from './de';
import { en, type Words } from './en';

export const LANGUAGES: Record<string, Words> = { en, de };

/** The words of a language tag, by its first part ("de-AT" → de); English where there are none. */
export const wordsOf = (tag: string | undefined): Words => LANGUAGES[tag?.split('-')[0] ?? 'en'] ?? en;

export const words: Words = wordsOf(typeof __SITE__ === 'undefined' ? 'en' : __SITE__.languages[0]);
