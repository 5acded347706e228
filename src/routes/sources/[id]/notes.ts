/** The notes in the margin of an article: one per statement, numbered in the order of the text. */
import type { ArticleStatementRow } from '$lib/data/queries/article-statements';
import type { ElsewhereRow } from '$lib/data/queries/elsewhere';
import { shortWhen } from '$lib/model/format';
import { stanceLabel, type Stance } from '$lib/model/vocab';

export interface Note {
	/** Counted from 1. */
	number: number;
	statement: ArticleStatementRow;
	/** The stance whose colour the words have: on the first of the propositions it addresses; null without any. */
	stance: Stance | null;
	/** "3 Dec 2025", "standing position" */
	when: string;
	/** The first report of the same utterance in each other article. */
	elsewhere: ElsewhereRow[];
	/** For screen readers, in the text: "Note 3: Ida Invented, supports" */
	label: string;
}

/** Statements in the order of the text and reports in other articles → notes in that order. */
export function notesOf(
	statements: readonly ArticleStatementRow[],
	elsewhere: readonly ElsewhereRow[]
): Note[] {
	return statements.map((statement, i) => {
		const stance = statement.stances[0] ?? null;
		const reports = elsewhere.filter(({ utterance_id }) => utterance_id === statement.utterance_id);
		return {
			number: i + 1,
			statement,
			stance,
			when: shortWhen(statement),
			elsewhere: reports.filter(
				(row, at) => reports.findIndex(({ article_id }) => article_id === row.article_id) === at
			),
			label: `Note ${i + 1}: ${statement.holder}${stance ? `, ${stanceLabel(stance, statement.kinds[0]).toLowerCase()}` : ''}`
		};
	});
}
