/** Loads the files an analyst edits. All problems in all files are reported together, each with its place. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readActors } from './actors';
import { EMPTY_LEXICON, readLexicon } from './lexicon';
import { readEvents, readOutlets } from './outlets';
import { Problems } from './problems';
import { readPropositions } from './propositions';
import { readIds, readReviews } from './reviews';
import { NO_IDS, type Codebook, type Ids, type Review } from './types';
import { parseYaml, type YamlFile } from './yaml-file';

export { InputError } from './problems';
export type * from './types';

export interface EditedFiles {
	/** Folder of actors.yaml, outlets.yaml, events.yaml, propositions.yaml and lexicon.yaml. */
	codebook: string;
	/** File of reviews; null for none. */
	reviews: string | null;
	/** File of old ids; null for none. */
	ids: string | null;
}

export interface Edited {
	codebook: Codebook;
	reviews: Review[];
	ids: Ids;
}

/** Loads codebook, reviews and old ids together. Throws an InputError that lists every problem in any of them. */
export async function loadEdited(files: EditedFiles): Promise<Edited> {
	const problems = new Problems();
	const opened = async (path: string | null) => (path === null ? null : await open(path, problems));
	const inCodebook = (name: string) => opened(join(files.codebook, name));

	const actors = await inCodebook('actors.yaml');
	const outlets = await inCodebook('outlets.yaml');
	const events = await inCodebook('events.yaml');
	const propositions = await inCodebook('propositions.yaml');
	const lexicon = await inCodebook('lexicon.yaml');
	const words = lexicon ? readLexicon(lexicon, actors?.ids(['actors']) ?? new Set()) : EMPTY_LEXICON;
	const codebook: Codebook = {
		...(actors ? readActors(actors) : { actors: [], collectives: [] }),
		outlets: outlets ? readOutlets(outlets) : [],
		events: events ? readEvents(events) : [],
		propositions: propositions ? readPropositions(propositions, words.words) : [],
		lexicon: words
	};

	const reviews = await opened(files.reviews);
	const ids = await opened(files.ids);
	const edited = {
		reviews: reviews ? readReviews(reviews, propositions?.ids([]) ?? null) : [],
		ids: ids ? readIds(ids) : NO_IDS
	};
	problems.throwIfAny();
	return { codebook, ...edited };
}

/** Loads only the codebook from folder `dir`. Throws an InputError that lists every problem in its files. */
export async function loadCodebook(dir: string): Promise<Codebook> {
	return (await loadEdited({ codebook: dir, reviews: null, ids: null })).codebook;
}

async function open(path: string, problems: Problems): Promise<YamlFile | null> {
	try {
		return parseYaml(path, await readFile(path, 'utf8'), problems);
	} catch (error) {
		const { code, message } = error as NodeJS.ErrnoException;
		const reason =
			code === 'ENOENT' ? 'the file is missing; add it, empty if need be' : `cannot be read: ${message}`;
		problems.add({ file: path, line: 1, column: 1, message: reason });
		return null;
	}
}
