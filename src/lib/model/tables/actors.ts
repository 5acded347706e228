/** Who can hold a position, under which names and in which offices. */
import { ACTOR_KINDS, ALIAS_KINDS, PROPOSITION_KINDS, SIDES } from '../vocab';
import { table } from './define';

export const actors = table({
	row: 'one person, government, organisation, group or unnamed source',
	key: ['actor_id'],
	columns: {
		actor_id: { type: 'text', is: 'Slug of the actor' },
		name: { type: 'text', is: 'Name shown' },
		kind: { type: 'text', values: ACTOR_KINDS, is: 'What sort of actor' },
		role: { type: 'text', nullable: true, is: 'Office or description shown beside the name' },
		side: { type: 'text', values: SIDES, is: 'Side under which charts group it' },
		country: { type: 'text', nullable: true, is: 'ISO 3166-1 alpha-2 code' },
		parent_id: {
			type: 'text',
			nullable: true,
			references: 'actors.actor_id',
			is: 'Government or body it belongs to'
		},
		wikidata: { type: 'text', nullable: true, is: 'Wikidata item' },
		provisional: { type: 'boolean', is: 'Found in an article, not yet in the codebook' }
	}
});

export const aliases = table({
	row: 'one name an actor goes by',
	key: ['actor_id', 'alias', 'kind'],
	columns: {
		actor_id: { type: 'text', references: 'actors.actor_id', is: 'The actor' },
		alias: { type: 'text', is: 'The name' },
		kind: { type: 'text', values: ALIAS_KINDS, is: 'What sort of name' }
	}
});

export const actor_roles = table({
	row: 'one office an actor held over a time',
	key: ['actor_id', 'from_on', 'role'],
	columns: {
		actor_id: { type: 'text', references: 'actors.actor_id', is: 'The actor' },
		role: { type: 'text', is: 'The office' },
		from_on: { type: 'date', nullable: true, is: 'First day in office' },
		to_on: { type: 'date', nullable: true, is: 'Last day in office; empty while it lasts' }
	}
});

export const propositions = table({
	row: 'one sentence that an actor can be for or against',
	key: ['proposition_id'],
	columns: {
		proposition_id: { type: 'text', is: 'Slug of the proposition' },
		text: { type: 'text', is: 'The sentence' },
		label: { type: 'text', is: 'Short form for chart headings' },
		kind: {
			type: 'text',
			values: PROPOSITION_KINDS,
			is: 'demand: one can want or oppose it; claim: one can agree with or dispute it'
		},
		goal: {
			type: 'text',
			nullable: true,
			is: 'A demand as a noun phrase, so that sentences can say who wants it'
		},
		sort: { type: 'integer', is: 'Order in lists, from 1; the first is the default' }
	}
});

export const events = table({
	row: 'one dated happening to read statements against',
	key: ['event_id'],
	columns: {
		event_id: { type: 'text', is: 'Slug of the event' },
		label: { type: 'text', is: 'Name shown in charts' },
		place: { type: 'text', nullable: true, is: 'Where it happened' },
		from_on: { type: 'date', is: 'First day' },
		to_on: { type: 'date', is: 'Last day; the first again for one day' }
	}
});
