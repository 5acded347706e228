/** `actors.yaml`: who can hold a position, and phrases that name several actors at once. */
import * as v from 'valibot';
import { ACTOR_KINDS, SIDES } from '../../lib/model/vocab';
import { clashes, parentCycles } from './actor-checks';
import { country, day, fields, id, list, maybe, oneOf, text, wikidata } from './fields';
import type { Actor, Collective } from './types';
import type { YamlFile } from './yaml-file';

const role = fields({ role: text(), titles: list(text()), from: maybe(day()), to: maybe(day()) });

const actor = v.pipe(
	fields({
		id: id(),
		name: text(),
		kind: oneOf(ACTOR_KINDS),
		side: oneOf(SIDES),
		country: maybe(country()),
		parent: maybe(id()),
		wikidata: maybe(wikidata()),
		description: maybe(text()),
		names: list(text()),
		spellings: list(text()),
		titles: list(text()),
		metonyms: list(text()),
		roles: list(role)
	}),
	v.transform(({ parent, ...rest }): Actor => ({ ...rest, parentId: parent }))
);

const collective = fields({
	names: v.pipe(list(text()), v.minLength(1, 'no phrase is given; write at least one')),
	members: v.pipe(list(id()), v.minLength(2, 'a phrase for several actors wants at least two members'))
});

const top = fields({ actors: v.unknown(), collectives: v.optional(v.unknown()) });

/** Reads and checks the file; reports problems and returns the valid entries. */
export function readActors(file: YamlFile): { actors: Actor[]; collectives: Collective[] } {
	if (!file.check([], top)) return { actors: [], collectives: [] };
	const actors = file.list<Actor>(['actors'], actor);
	const collectives = file.list<Collective>(['collectives'], collective);
	const known = file.ids(['actors']);
	file.reportDoubles(actors, (value) => value.id, 'id');
	for (const { value, path } of actors) {
		if (value.parentId !== null && !known.has(value.parentId))
			file.report([...path, 'parent'], unknownActor(value.parentId));
		for (const [index, { from, to }] of value.roles.entries())
			if (from !== null && to !== null && from > to)
				file.report(
					[...path, 'roles', index, 'from'],
					`this role begins on ${from}, after its end on ${to}; swap the two or correct one`
				);
	}
	for (const { value, path } of collectives)
		for (const [index, member] of value.members.entries())
			if (!known.has(member)) file.report([...path, 'members', index], unknownActor(member));
	for (const { path, message } of [...parentCycles(actors), ...clashes(actors, collectives)])
		file.report(path, message);
	return { actors: actors.map(({ value }) => value), collectives: collectives.map(({ value }) => value) };
}

const unknownActor = (id: string) =>
	`there is no actor "${id}"; write the id of an entry of actors.yaml, or add that entry`;
