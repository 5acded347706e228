/** What is known of actors and propositions, as attributes of entities in a project of the Discourse Network Analyzer. */
import type { DnaCoding } from './coded';
import { shortened } from './names';

/** Values by the name of the attribute; the first three are the program's own. */
export type AttributeValues = Readonly<Record<string, string>>;

const ofActors = ({ actors }: Pick<DnaCoding, 'actors'>) =>
	[...actors.values()].map(({ name, aliases, row }): [string, AttributeValues] => [
		name,
		{
			...{ Type: row.kind, Alias: aliases, Notes: shortened(row.role ?? '') },
			...{ Side: row.side, Country: row.country ?? '', Wikidata: row.wikidata ?? '', Slug: row.actor_id }
		}
	]);

const ofPropositions = ({ propositions }: Pick<DnaCoding, 'propositions'>) =>
	propositions.map((row): [string, AttributeValues] => [
		shortened(row.text),
		{
			...{ Type: row.kind, Alias: shortened(row.label), Notes: shortened(row.goal ?? '') },
			Slug: row.proposition_id
		}
	]);

/** Attributes by entity for a variable; without any for one whose entities have none. */
export function entityAttributes(
	variable: string,
	coding: Pick<DnaCoding, 'actors' | 'propositions'>
): ReadonlyMap<string, AttributeValues> {
	if (variable === 'concept') return new Map(ofPropositions(coding));
	if (['person', 'organization', 'speaker'].includes(variable)) return new Map(ofActors(coding));
	return new Map();
}
