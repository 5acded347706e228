/** Names of actors in a project of the Discourse Network Analyzer, where a name identifies an entity. */
import type { Row } from '../../model/tables';
import { LONGEST_TEXT } from './schema';

/** At most as long as the program allows, in characters as SQLite counts them. */
export function shortened(text: string): string {
	const letters = [...text];
	return letters.length > LONGEST_TEXT ? `${letters.slice(0, LONGEST_TEXT - 1).join('')}…` : text;
}

export interface NamedActor {
	/** Unlike that of any other actor. */
	name: string;
	row: Row<'actors'>;
	/** Other names, with semicolons. */
	aliases: string;
	/** Whether it is a person, named or not, rather than an organization. */
	isPerson: boolean;
}

/** Actors by id. Of several with one name, all but the first have their id behind it. */
export function namedActors(
	actors: readonly Row<'actors'>[],
	aliases: readonly Row<'aliases'>[]
): Map<string, NamedActor> {
	const others = new Map<string, string[]>();
	for (const { actor_id, alias } of aliases) others.set(actor_id, [...(others.get(actor_id) ?? []), alias]);
	const taken = new Set<string>();
	const found = new Map<string, NamedActor>();
	for (const row of actors) {
		const plain = shortened(row.name);
		const name = taken.has(plain) ? shortened(`${row.actor_id} (${row.name})`) : plain;
		taken.add(name);
		const own = (others.get(row.actor_id) ?? []).filter((alias) => alias !== row.name);
		found.set(row.actor_id, {
			...{ name, row, aliases: shortened([...new Set(own)].join('; ')) },
			isPerson: row.kind === 'person' || row.kind === 'unnamed'
		});
	}
	return found;
}
