/** Every kind of page, by its address below the site's: what the tests of looks and access go through. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT } from './built';

/** Address of one of the pages that were written below `folder`, the first by name. */
function oneOf(folder: string): string {
	const pages = readdirSync(join(BUILT, folder), { withFileTypes: true }).filter((entry) =>
		entry.isDirectory()
	);
	return `${folder}/${pages.map(({ name }) => name).sort()[0] ?? ''}/`;
}

export const PAGES = [
	'.',
	'actors/',
	'actors/vladimir-putin/',
	'compare/?actors=vladimir-putin,volodymyr-zelenskyy',
	'positions/',
	// The proposition under which somebody can be compared between two windows of time, so that the shift is drawn.
	'positions/security-guarantees/',
	'changes/',
	'about/',
	'data/',
	'data/method/',
	'data/since/',
	'explore/',
	'timeline/',
	'sources/',
	oneOf('sources'),
	oneOf('statements')
];
