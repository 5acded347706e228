/** Builds as text: the summary, each statement in a few lines, what needs review, YAML for new actors. */
import { stringify } from 'yaml';
import type { Build } from '../build';
import { isNote, type Problem, type Report } from '../report';
import type { FoundActor } from '../resolve';
import type { Statement } from '../statements';
import type { Said } from '../types';

const when = ({ on, from, to, basis, words }: Said): string => {
	const day = on ?? (from || to ? `${from ?? '…'}..${to ?? '…'}` : '-');
	return `${day} (${basis}${words ? `: ${words}` : ''})`;
};

const wordsIn = ({ article, start, end }: Statement): string =>
	article.text.slice(start, end).replace(/\s+/g, ' ');

const LINE = 90;
function shortened(words: string): string {
	const space = words.lastIndexOf(' ', LINE);
	return words.length <= LINE ? words : `${words.slice(0, space > 0 ? space : LINE)} …`;
}

/** One statement in at least three lines: who, when, how; its stances; its words. */
function statementLines(one: Statement, utterance: string): string {
	const speaker = one.speakerId === one.holderId ? 'itself' : (one.speakerId ?? 'nobody (narrated)');
	const via = one.via.length > 0 ? ` via ${one.via.join(', ')}` : '';
	const joint = one.jointId ? ` [${one.jointId}]` : '';
	const stances = one.stances.map(
		({ propositionId, stance, condition, rule, ruleWords, confidence }) =>
			`    ${propositionId}: ${stance}${condition ? ` <${condition}>` : ''}  ${confidence} ${rule}${ruleWords ? `: ${ruleWords}` : ''}`
	);
	return [
		`${one.id}  ${one.review}  ${one.confidence}`,
		`    ${one.holderId}, said by ${speaker}${via}${joint} · ${when(one.said)} · ${one.mode} · cue "${one.cue}"`,
		...stances,
		`    "${wordsIn(one)}"`,
		`    → ${utterance}`
	].join('\n');
}

/** Every statement, in order of article and appearance. */
export function printed({ statements, utterances }: Build): string {
	const utteranceOf = new Map(
		utterances.flatMap(({ id, statements: all }) => all.map((one) => [one.id, id]))
	);
	return statements.map((one) => statementLines(one, utteranceOf.get(one.id) ?? '')).join('\n\n');
}

const leastSure = ({ confidence, stances }: Statement): number =>
	Math.min(confidence, ...stances.map((stance) => stance.confidence));

/** Statements, or stances of statements, that have not been reviewed, least confident first. */
export function unreviewed(build: Build): string {
	const waiting = build.statements.filter(({ review, stances }) =>
		[review, ...stances.map((stance) => stance.review)].includes('machine')
	);
	const sorted = waiting.sort((a, b) => leastSure(a) - leastSure(b) || (a.id < b.id ? -1 : 1));
	return printed({ ...build, statements: sorted });
}

const PASTE = `  # Found by the build: paste into actors.yaml at the end of "actors:", before "collectives:".
  # Mend side, country and description, and give the names articles use: names: [Surname].`;

/** Entries for actors.yaml, ready to paste, for actors missing from the codebook. */
export function suggestedActors(missing: readonly FoundActor[]): string {
	if (missing.length === 0) return 'Every actor is in the codebook.';
	const entries = missing.map(({ id, name, kind, side, country, role }) => {
		const known = { id, name, kind, side, ...(country && { country }), ...(role && { description: role }) };
		// Indented like the existing entries.
		return stringify([known]).replace(/^(?=.)/gm, '  ');
	});
	return [PASTE, ...entries].join('\n').trimEnd();
}

const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;

/** Lines per kind shown on a terminal; the report has all of them. */
const MOST_SHOWN = 20;

/**
 * The number of each kind of warning, then the files of each kind, the costliest kind first; of a kind `most` lines, and
 * the rest in the report.
 */
export function problemLines(problems: readonly Problem[], most = Infinity): string[] {
	const count = (notes: boolean) =>
		problems.reduce((sum, { kind, entries }) => sum + (isNote(kind) === notes ? entries.length : 0), 0);
	const notes = count(true);
	return [
		`${counted(count(false), 'warning')}${notes > 0 ? `, ${counted(notes, 'note')}` : ''}${problems.length > 0 ? ':' : ''}`,
		...problems.map(({ title, files }) => `  ${title}: ${counted(files, 'file')}`),
		...problems.flatMap(({ title, entries }) => [
			`${title}:`,
			...entries.slice(0, most).map(({ file, message }) => `  ${file}: ${message}`),
			...(entries.length > most ? [`  … and ${entries.length - most} more in the report`] : [])
		])
	];
}

/** The last lines of a build: counts, actors missing from the codebook with their places, and what went wrong. */
export function summary(build: Build, { version, problems }: Report): string {
	const { articles, statements, utterances, missing, unresolved } = build;
	const stances = statements.reduce((sum, one) => sum + one.stances.length, 0);
	const places = new Map<string, string[]>(missing.map(({ id }) => [id, []]));
	for (const one of statements)
		for (const id of new Set([one.holderId, one.speakerId ?? one.holderId, ...one.via]))
			places.get(id)?.push(`    ${one.id}: "${shortened(wordsIn(one))}"`);
	return [
		`${version}: ${counted(articles.length, 'article')}, ${counted(statements.length, 'statement')}, ${counted(stances, 'stance')}, ${counted(utterances.length, 'utterance')}`,
		`${counted(missing.length, 'actor')} not in the codebook${missing.length > 0 ? ':' : ''}`,
		...missing.flatMap((actor) => [`  ${actor.name} (${actor.kind})`, ...(places.get(actor.id) ?? [])]),
		`${counted(unresolved, 'attribution')} whose source could not be identified`,
		...problemLines(problems, MOST_SHOWN)
	].join('\n');
}
