/** How many outlets report an utterance by their own work: copies of one wire count once. */
import type { Statement } from '../statements';
import { contentWords, overlapOf } from './content';

/** From this share of words on, two reports of one agency's text are copies. */
const COPIED = 0.6;

const outletOf = ({ article }: Statement): string => article.outlet ?? article.id;

function copies(a: Statement, b: Statement): boolean {
	if (outletOf(a) === outletOf(b)) return true;
	const wire = a.article.wire.some((agency) => b.article.wire.includes(agency));
	const words = ({ article, start, end }: Statement) => contentWords(article.text.slice(start, end));
	return wire && overlapOf(words(a), words(b)) >= COPIED;
}

/** Groups of reports that copy none of another group, numbered from 1 in the order in which they come: by statement id. */
export function originsOf(statements: readonly Statement[]): Map<string, number> {
	const groups: Statement[][] = [];
	for (const statement of statements) {
		const linked = groups.filter((group) => group.some((member) => copies(member, statement)));
		const [first] = linked;
		if (!first) groups.push([statement]);
		else {
			first.push(statement, ...linked.slice(1).flat());
			for (const group of linked.slice(1)) groups.splice(groups.indexOf(group), 1);
		}
	}
	return new Map(groups.flatMap((group, i) => group.map(({ id }) => [id, i + 1])));
}
