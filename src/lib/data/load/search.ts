/**
 * The index of the search: actors, propositions, articles and the words of utterances. Built once with the pages, written
 * as one JSON file, and read by the browser when the search is first opened.
 */
import MiniSearch, { type AsPlainObject, type Options, type SearchResult } from 'minisearch';
import { NO_FILTER } from '../../model/filter';
import { asExcerpt, counted, shortDay } from '../../model/format';
import { plainText } from '../../model/plain';
import { SIDE_LABELS, STANCE_LABELS, type Side, type Stance } from '../../model/vocab';
import type { Engine } from '../engine/engine';
import { articles } from '../queries/articles';
import { propositions } from '../queries/propositions';
import { searchActors } from '../queries/search-actors';
import { searchWords } from '../queries/search-words';
import { cutWords } from '../sql/words';

/** What can be found, in the order in which it is shown. */
export const FOUND_KINDS = ['actor', 'proposition', 'statement', 'source'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** One thing to find. */
export interface Entry {
	/** Unique in the index. */
	id: string;
	kind: FoundKind;
	/** Id of the actor, proposition, statement or article. */
	key: string;
	/** Name, sentence, words or headline. */
	title: string;
	/** What stands beneath it. */
	note: string;
	/** Other names it is found by. */
	names: string;
	side: Side | null;
	stance: Stance | null;
	/** What a page can be filtered by: an actor who is heard, a proposition or an outlet; null for an utterance. */
	narrows: string | null;
	/** How much is said by, of or in it: breaks ties and chooses suggestions. */
	weight: number;
}

/** The file of the search. */
export interface SearchFile {
	/** Utterances whose words are in it, and how many there are. */
	words: number;
	utterances: number;
	index: AsPlainObject;
}

/** Utterances whose words are in the index, the most reported first: more would make the file too large to wait for. */
const MOST_WORDS = 5000;

/** Shared by the one who writes and the one who reads the index. */
const OPTIONS: Options<Entry> = {
	fields: ['title', 'names', 'note'],
	storeFields: ['kind', 'key', 'title', 'note', 'side', 'stance', 'narrows', 'weight'],
	processTerm: (term) => plainText(term) || null
};

/** Asks `engine` for everything that can be found. */
async function entries(engine: Engine): Promise<Entry[]> {
	const actors = (await engine.rows(searchActors())).map((row): Entry => ({
		...{ id: `actor:${row.actor_id}`, kind: 'actor', key: row.actor_id, title: row.actor },
		note: [row.role, SIDE_LABELS[row.side], counted(row.utterances, 'utterance')].filter(Boolean).join(' · '),
		names: row.aliases.join(' '),
		...{ side: row.side, stance: null, weight: row.utterances },
		narrows: row.utterances > 0 ? row.actor_id : null
	}));
	const asked = (await engine.rows(propositions())).map((row): Entry => ({
		...{ id: `proposition:${row.proposition_id}`, kind: 'proposition', key: row.proposition_id },
		...{ title: row.text, note: `${row.label} · ${counted(row.utterances, 'utterance')}`, names: row.label },
		...{ side: null, stance: null, narrows: row.proposition_id, weight: row.utterances }
	}));
	const sources = (await engine.rows(articles(NO_FILTER, ''))).map((row): Entry => ({
		...{ id: `source:${row.article_id}`, kind: 'source', key: row.article_id },
		title: row.headline ?? row.outlet,
		note: [row.outlet, row.published_on && `published ${shortDay(row.published_on)}`]
			.filter(Boolean)
			.join(' · '),
		...{ names: '', side: null, stance: null, narrows: row.outlet_id, weight: 1 }
	}));
	const words = (await engine.rows(searchWords(MOST_WORDS))).map(cutWords).map((row): Entry => ({
		...{ id: `statement:${row.lead_statement_id}`, kind: 'statement', key: row.lead_statement_id },
		title: asExcerpt(row.words),
		note: [
			row.actor,
			row.stance && `${STANCE_LABELS[row.stance]}: ${row.proposition ?? ''}`,
			row.day && shortDay(row.day)
		]
			.filter(Boolean)
			.join(' · '),
		...{ names: '', side: row.side, stance: row.stance, narrows: null, weight: 1 }
	}));
	return [...actors, ...asked, ...words, ...sources];
}

/** The file of the search, over the tables of `engine`. */
export async function searchFile(engine: Engine): Promise<SearchFile> {
	const found = await entries(engine);
	const index = new MiniSearch<Entry>(OPTIONS);
	index.addAll(found);
	return {
		words: found.filter(({ kind }) => kind === 'statement').length,
		utterances: found.reduce((sum, { kind, weight }) => (kind === 'actor' ? sum + weight : sum), 0),
		index: index.toJSON()
	};
}

/** One thing found, with the words of the index that led to it. */
export interface Found extends Omit<Entry, 'id' | 'names'> {
	id: string;
	terms: string[];
}

export type SearchIndex = MiniSearch<Entry>;

/** Reads a file of the search. Throws where it is none. */
export const openIndex = (file: SearchFile): SearchIndex => MiniSearch.loadJS<Entry>(file.index, OPTIONS);

const toFound = ({ id, terms, ...stored }: SearchResult): Found => ({
	...(stored as unknown as Omit<Found, 'id' | 'terms'>),
	id: String(id),
	terms
});

/**
 * What answers `text`, best first: every word of it or the beginning of one, with a letter wrong in longer words. Where
 * nothing has all the words, what has some.
 */
export function find(index: SearchIndex, text: string): Found[] {
	const options = {
		prefix: (term: string) => term.length > 1,
		fuzzy: (term: string) => (term.length > 3 ? 0.2 : false),
		boost: { title: 6, names: 4 },
		boostDocument: (_: unknown, __: string, stored?: Record<string, unknown>) =>
			1 + Math.log10(1 + Number(stored?.weight ?? 0)) / 3
	};
	const all = index.search(text, { ...options, combineWith: 'AND' });
	return (all.length ? all : index.search(text, { ...options, combineWith: 'OR' })).map(toFound);
}

/** What to offer before anything is typed: all propositions, and the actors heard most. */
export function suggestions(index: SearchIndex): Found[] {
	const all = index.search(MiniSearch.wildcard).map(toFound);
	const most = (kind: FoundKind) =>
		all.filter((found) => found.kind === kind).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
	return [...most('actor').slice(0, 6), ...most('proposition')];
}
