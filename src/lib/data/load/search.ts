/**
 * The search index: actors, propositions, articles and the words of utterances. Built once with the pages, written as
 * one JSON file, and read by the browser when the search is first opened.
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

/** The kinds of search results, in display order. */
export const FOUND_KINDS = ['actor', 'proposition', 'statement', 'source'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** A searchable item. */
export interface Entry {
	/** Unique in the index. */
	id: string;
	kind: FoundKind;
	/** Id of the actor, proposition, statement or article. */
	key: string;
	/** Name, sentence, words or headline. */
	title: string;
	/** The line below the title. */
	note: string;
	/** Other names it is found by. */
	names: string;
	side: Side | null;
	stance: Stance | null;
	/**
	 * The value a page can be filtered by: an actor with statements, a proposition or an outlet; null for an utterance.
	 */
	narrows: string | null;
	/** How many utterances it has, addresses or reports: breaks ties and ranks suggestions. */
	weight: number;
}

/** The search file. */
export interface SearchFile {
	/** Number of utterances whose words are indexed, and the number of all. */
	words: number;
	utterances: number;
	index: AsPlainObject;
}

/**
 * Number of utterances whose words are indexed, the most reported first: more would make the file too large to wait
 * for.
 */
const MOST_WORDS = 5000;

/** Shared by the writer and the reader of the index. */
const OPTIONS: Options<Entry> = {
	fields: ['title', 'names', 'note'],
	storeFields: ['kind', 'key', 'title', 'note', 'side', 'stance', 'narrows', 'weight'],
	processTerm: (term) => plainText(term) || null
};

/** Asks `engine` for everything searchable. */
async function entries(engine: Engine): Promise<Entry[]> {
	const actors = (await engine.rows(searchActors())).map((row): Entry => ({
		...{ id: `actor:${row.actor_id}`, kind: 'actor', key: row.actor_id, title: row.actor },
		note: [row.role, SIDE_LABELS[row.side], counted(row.utterances, 'statement')].filter(Boolean).join(' · '),
		names: row.aliases.join(' '),
		...{ side: row.side, stance: null, weight: row.utterances },
		narrows: row.utterances > 0 ? row.actor_id : null
	}));
	const asked = (await engine.rows(propositions())).map((row): Entry => ({
		...{ id: `proposition:${row.proposition_id}`, kind: 'proposition', key: row.proposition_id },
		...{ title: row.text, note: `${row.label} · ${counted(row.utterances, 'statement')}`, names: row.label },
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

/** The search file for the tables of `engine`. */
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

/** One search result, with the indexed words that matched. */
export interface Found extends Omit<Entry, 'id' | 'names'> {
	id: string;
	terms: string[];
}

export type SearchIndex = MiniSearch<Entry>;

/** Opens a search file. Throws if it is not one. */
export const openIndex = (file: SearchFile): SearchIndex => MiniSearch.loadJS<Entry>(file.index, OPTIONS);

const toFound = ({ id, terms, ...stored }: SearchResult): Found => ({
	...(stored as unknown as Omit<Found, 'id' | 'terms'>),
	id: String(id),
	terms
});

/**
 * Results for `text`, best first. They match every word or its prefix, with one wrong letter allowed in longer words;
 * if nothing matches all the words, results that match some.
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

/** Suggestions before anything is typed: all propositions, and the actors with most statements. */
export function suggestions(index: SearchIndex): Found[] {
	const all = index.search(MiniSearch.wildcard).map(toFound);
	const most = (kind: FoundKind) =>
		all.filter((found) => found.kind === kind).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
	return [...most('actor').slice(0, 6), ...most('proposition')];
}
