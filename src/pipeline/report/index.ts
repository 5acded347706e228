/** report: the problems in the articles, counted and listed, the costliest first. */
import type { Build } from '../build';
import { WARNING_KINDS, type Warning, type WarningKind } from '../types';

/** Headings of the lists. */
const TITLES: Record<WarningKind, string> = {
	unread: 'Not read',
	language: 'In another language than English',
	undated: 'Without a day of publication',
	'two-days': 'With two possible days of publication',
	'little-text': 'With next to no text',
	paywalled: 'Cut off by a paywall',
	transcript: 'Transcripts and interviews',
	doubled: 'Doubled, or in several versions',
	unattributed: 'With quotations attributed to nobody',
	encoding: 'In a wrongly declared encoding',
	fault: 'Other faults',
	skipped: 'Left aside, because this program made them',
	columns: 'Which column became what'
};

/** Kinds that say how a file was read, without a problem. */
const NOTES: ReadonlySet<WarningKind> = new Set(['unattributed', 'skipped', 'columns']);

export interface Problem {
	kind: WarningKind;
	title: string;
	/** Number of files concerned. */
	files: number;
	/** In the order of the files. */
	entries: { file: string; message: string }[];
}

/** The content of `report.json`. */
export interface Report {
	/** Data version of the tables it is about. */
	version: string;
	counts: {
		articles: number;
		statements: number;
		utterances: number;
		/** Attributions whose source could not be identified. */
		unresolved: number;
		warnings: Record<WarningKind, number>;
	};
	/** Kinds that occur, the costliest first. */
	problems: Problem[];
}

const kindOf = ({ kind = 'fault' }: Warning): WarningKind => kind;

/** Whether a kind is a note, which `--strict` ignores. */
export const isNote = (kind: WarningKind): boolean => NOTES.has(kind);

/** Whether `--strict` fails because of it. */
export const isFault = (warning: Warning): boolean => !isNote(kindOf(warning));

/** Warnings by kind, the costliest kind first, without kinds that do not occur. */
export function problemsOf(warnings: readonly Warning[]): Problem[] {
	return WARNING_KINDS.flatMap((kind) => {
		const entries = warnings
			.filter((one) => kindOf(one) === kind)
			.map(({ file, message }) => ({ file, message }));
		if (entries.length === 0) return [];
		return [{ kind, title: TITLES[kind], files: new Set(entries.map(({ file }) => file)).size, entries }];
	});
}

const QUOTED = 60;

function shortened(words: string): string {
	const line = words.replace(/\s+/g, ' ');
	const space = line.lastIndexOf(' ', QUOTED);
	return line.length <= QUOTED ? line : `${line.slice(0, space > 0 ? space : QUOTED)} …`;
}

/** One warning for each article with quotations whose speaker was not found. */
export function unattributedWarnings(articles: Build['articles']): Warning[] {
	return articles.flatMap(({ article, unattributed }) => {
		if (unattributed.length === 0) return [];
		const count = unattributed.length === 1 ? 'a quotation' : `${unattributed.length} quotations`;
		const words = unattributed.map(({ start, end }) => shortened(article.text.slice(start, end)));
		const name = article.extracted ? `${article.id}: ` : '';
		const message = `${name}holds ${count} attributed to nobody, so not counted: ${words.join('; ')}`;
		return [{ file: article.file, message, kind: 'unattributed' as const }];
	});
}

/** The report on a build whose tables have the data version `version`. */
export function reportOf(build: Build, version: string, warnings: readonly Warning[]): Report {
	const count = (kind: WarningKind) => warnings.filter((one) => kindOf(one) === kind).length;
	return {
		version,
		counts: {
			articles: build.articles.length,
			statements: build.statements.length,
			utterances: build.utterances.length,
			unresolved: build.unresolved,
			warnings: Object.fromEntries(WARNING_KINDS.map((kind) => [kind, count(kind)])) as Record<
				WarningKind,
				number
			>
		},
		problems: problemsOf(warnings)
	};
}

/** Titles of the kinds that do not occur. */
export const absentTitles = ({ problems }: Report): string[] =>
	WARNING_KINDS.filter((kind) => !problems.some((one) => one.kind === kind)).map((kind) => TITLES[kind]);
