/**
 * The coding as a project of the Discourse Network Analyzer describes it: documents, and statements whose variables have
 * values. Knows nothing of files.
 */
import type { Engine } from '../../data/engine/engine';
import type { CodedStatementRow } from '../../data/queries/coded-statements';
import { wholeTable } from '../../data/sql/whole-table';
import type { Row, TableName } from '../../model/tables';
import { allCoded } from '../flat';
import { namedActors, shortened, type NamedActor } from './names';

export interface DnaDocument {
	id: number;
	title: string;
	text: string;
	author: string;
	source: string;
	/** Digest, excerpt or full. */
	type: string;
	notes: string;
	/** Day of publication as an ISO day; null if it is not known. */
	day: string | null;
}

/** Positions that are neither support nor opposition are of a type of their own: agreement is only yes or no. */
export const DNA_TYPES = ['DNA Statement', 'Other position'] as const;
export type DnaType = (typeof DNA_TYPES)[number];

/** A value by the name of its variable. */
export type DnaValues = Readonly<Record<string, string | boolean>>;

export interface CodedDnaStatement {
	type: DnaType;
	document: DnaDocument;
	/** Half-open, in UTF-16 code units of the document's text. */
	start: number;
	stop: number;
	/** Whether a person has decided about it. */
	reviewed: boolean;
	values: DnaValues;
}

export interface DnaCoding {
	documents: DnaDocument[];
	statements: CodedDnaStatement[];
	actors: ReadonlyMap<string, NamedActor>;
	propositions: readonly Row<'propositions'>[];
}

const BETWEEN = '\n\n';
const NO_DAY =
	'The day of publication is not known. A document must have one here, so it is given as 1 January 1970.';

/** The documents by article, and where each passage begins in its document's text. */
function documentsOf(
	articles: readonly Row<'articles'>[],
	passages: readonly Row<'passages'>[],
	outlets: ReadonlyMap<string, string>
) {
	const found = new Map<string, { document: DnaDocument; starts: Map<number, number> }>();
	for (const [i, article] of articles.entries()) {
		const notes = [article.url, article.published_note, article.published_on === null ? NO_DAY : null];
		const document = {
			id: i + 1,
			...{ title: shortened(article.headline ?? article.article_id), text: '' },
			...{ author: shortened(article.byline ?? ''), type: article.text_kind },
			source: shortened(outlets.get(article.outlet_id) ?? article.outlet_id),
			notes: [article.article_id, ...notes].filter(Boolean).join('\n'),
			day: article.published_on
		};
		found.set(article.article_id, { document, starts: new Map() });
	}
	for (const { article_id, passage_no, text } of passages) {
		const { document, starts } = found.get(article_id)!;
		if (document.text) document.text += BETWEEN;
		starts.set(passage_no, document.text.length);
		document.text += text;
	}
	return found;
}

/** Person and organization of a holder; a speaker is its person only if the codebook places them in that body. */
function whose(row: CodedStatementRow, actors: ReadonlyMap<string, NamedActor>) {
	const holder = actors.get(row.holder_id)!;
	const nameOf = (id: string | null) => (id === null ? '' : (actors.get(id)?.name ?? ''));
	if (holder.isPerson) return { person: holder.name, organization: nameOf(holder.row.parent_id) };
	const speaker = row.speaker_id === null ? undefined : actors.get(row.speaker_id);
	const own = speaker?.isPerson && speaker.row.parent_id === row.holder_id;
	return { person: own ? speaker.name : '', organization: holder.name };
}

const isYesOrNo = ({ stance }: CodedStatementRow) => stance === 'support' || stance === 'oppose';

function valuesOf(row: CodedStatementRow, actors: ReadonlyMap<string, NamedActor>, site: string): DnaValues {
	return {
		...whose(row, actors),
		concept: shortened(row.proposition_text ?? ''),
		...(isYesOrNo(row)
			? { agreement: row.stance === 'support' }
			: { position: row.stance ?? '', condition: row.condition ?? '', direction: row.direction ?? '' }),
		speaker: row.speaker_id === null ? '' : (actors.get(row.speaker_id)?.name ?? ''),
		utterance: shortened(row.utterance_id),
		...{ said_on: row.said_on ?? '', said_from: row.said_from ?? '', said_to: row.said_to ?? '' },
		...{ date_basis: row.date_basis, mode: row.mode, rule: row.rule ?? '' },
		address: `${site}statements/${row.statement_id}/`
	};
}

/**
 * Every position of every statement; a statement without any has no concept, and is left out. `site` is the address of
 * the site with a slash at its end.
 */
export async function dnaCoding(engine: Engine, site: string): Promise<DnaCoding> {
	const table = async <N extends TableName>(name: N) => (await engine.rows(wholeTable(name))) as Row<N>[];
	const outlets = new Map((await table('outlets')).map(({ outlet_id, name }) => [outlet_id, name]));
	const documents = documentsOf(await table('articles'), await table('passages'), outlets);
	const actors = namedActors(await table('actors'), await table('aliases'));
	const statements = (await allCoded(engine)).flatMap((row): CodedDnaStatement[] => {
		const { document, starts } = documents.get(row.article_id)!;
		const at = starts.get(row.passage_no)!;
		const [start, stop] = [at + Math.max(0, row.words_start), at + row.words_end];
		if (row.stance === null || start >= stop) return [];
		return [
			{
				type: isYesOrNo(row) ? 'DNA Statement' : 'Other position',
				...{ document, start, stop: Math.min(stop, document.text.length) },
				reviewed: row.review !== 'machine' || row.stance_review !== 'machine',
				values: valuesOf(row, actors, site)
			}
		];
	});
	return {
		documents: [...documents.values()].map(({ document }) => document),
		...{ statements, actors, propositions: await table('propositions') }
	};
}
