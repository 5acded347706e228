/**
 * The words of the pages. The first language of `site.yaml` decides; the pipeline and tests, which have no site, use
 * English. A new language is a folder beside `en` and a line here; TypeScript reports every missing word.
 */
import { de } from './de';
import { en, type Words } from './en';

export const LANGUAGES: Record<string, Words> = { en, de };

/** The words for a language tag, by its first part ("de-AT" → de); English if there are none. */
export const wordsFor = (tag: string | undefined): Words => LANGUAGES[tag?.split('-')[0] ?? 'en'] ?? en;

export const words: Words = wordsFor(typeof __SITE__ === 'undefined' ? 'en' : __SITE__.languages[0]);
