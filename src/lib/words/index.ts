/**
 * The words of the pages. The first language of `site.yaml` decides; the pipeline and tests, which have no site, use
 * English. What needs grammar is here: a language with its own has a folder beside `en` and a line below, and TypeScript
 * reports every missing word. All other texts are messages: messages/<language>.yaml.
 */
import { de } from './de';
import { en, type Words } from './en';

export const LANGUAGES: Record<string, Words> = { en, de };

/** The words for a language tag, by its first part ("de-AT" → de); English if there are none. */
export const wordsFor = (tag: string | undefined): Words => LANGUAGES[tag?.split('-')[0] ?? 'en'] ?? en;

/** Language of the pages, as a BCP 47 tag. */
export const LANGUAGE: string = (typeof __SITE__ === 'undefined' ? null : __SITE__.languages[0]) ?? 'en';

export const words: Words = wordsFor(LANGUAGE);
