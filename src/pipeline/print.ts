/** Builds as a person reads them: the summary, each statement in a few lines, what wants review, YAML for new actors. */
import { stringify } from 'yaml';
import type { Build } from './build';
import type { FoundActor } from './resolve';
import type { Statement } from './statements';
import type { Said } from './types';

const when = ({ on, from, to, basis, words }: Said): string => {
	const day = on ?? (from || to ? `${from ?? '…'}..${to ?? '…'}` : '-');
	return `${day} (${basis}${words ? `: ${words}` : ''})`;
};

/** One statement in three lines or more: who, when, how; its stances; its words. */
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
		`    "${one.article.text.slice(one.start, one.end).replace(/\s+/g, ' ')}"`,
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

/** The statements that no person has looked at, least confident first. */
export function unreviewed(build: Build): string {
	const waiting = build.statements.filter(({ review }) => review === 'machine');
	const sorted = waiting.sort((a, b) => leastSure(a) - leastSure(b) || (a.id < b.id ? -1 : 1));
	return printed({ ...build, statements: sorted });
}

/** Entries for actors.yaml, ready to paste, for the actors that the codebook lacks. */
export function suggestedActors(missing: readonly FoundActor[]): string {
	if (missing.length === 0) return 'Every actor is in the codebook.';
	return stringify(
		missing.map(({ id, name, kind, side, role }) => ({
			id,
			name,
			kind,
			side,
			...(role ? { description: role } : {})
		}))
	);
}

const counted = (count: number, one: string, many = `${one}s`): string =>
	`${count} ${count === 1 ? one : many}`;

/** The last lines of a build: counts, actors that the codebook lacks with where they stand, and what went wrong. */
export function summary(build: Build, version: string, warnings: readonly string[]): string {
	const { articles, statements, utterances, missing, unresolved } = build;
	const stances = statements.reduce((sum, one) => sum + one.stances.length, 0);
	const places = ({ id }: FoundActor): string =>
		statements
			.filter(({ holderId, speakerId, via }) => holderId === id || speakerId === id || via.includes(id))
			.map((one) => one.id)
			.join(', ');
	return [
		`${version}: ${counted(articles.length, 'article')}, ${counted(statements.length, 'statement')}, ${counted(stances, 'stance')}, ${counted(utterances.length, 'utterance')}`,
		`${counted(missing.length, 'actor')} not in the codebook${missing.length > 0 ? ':' : ''}`,
		...missing.map((actor) => `  ${actor.name} (${actor.kind}): ${places(actor)}`),
		`${counted(unresolved, 'attribution')} whose source names nobody that can be told`,
		`${counted(warnings.length, 'warning')}${warnings.length > 0 ? ':' : ''}`,
		...warnings.map((warning) => `  ${warning}`)
	].join('\n');
}
