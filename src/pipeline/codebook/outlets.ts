/** `outlets.yaml` and `events.yaml`: the publishers, and dated events. */
import * as v from 'valibot';
import { OUTLET_KINDS } from '../../lib/model/vocab';
import { country, day, fields, id, list, maybe, oneOf, text } from './fields';
import type { CodebookEvent, Outlet } from './types';
import type { YamlFile } from './yaml-file';

const outlet = fields({
	id: id(),
	name: text(),
	aliases: list(text()),
	domains: list(text()),
	country: maybe(country()),
	kind: oneOf(OUTLET_KINDS)
});

const event = v.pipe(
	fields({ id: id(), label: text(), place: maybe(text()), from: day(), to: maybe(day()) }),
	v.transform(({ to, ...rest }): CodebookEvent => ({ ...rest, to: to ?? rest.from }))
);

/** Outlets; ids, names and aliases are compared without regard to case. */
export function readOutlets(file: YamlFile): Outlet[] {
	const outlets = file.list<Outlet>([], outlet);
	file.reportDoubles(outlets, (value) => value.id, 'id');
	const owners = new Map<string, string>();
	for (const { value, path } of outlets)
		for (const [index, name] of [value.name, ...value.aliases].entries()) {
			const owner = owners.get(name.toLowerCase());
			owners.set(name.toLowerCase(), owner ?? value.id);
			if (owner === undefined) continue;
			const at = index === 0 ? [...path, 'name'] : [...path, 'aliases', index - 1];
			file.report(at, `"${name}" already names ${owner}; give each name to one outlet, once`);
		}
	return outlets.map(({ value }) => value);
}

/** Events; without `to`, an event lasts one day. */
export function readEvents(file: YamlFile): CodebookEvent[] {
	const events = file.list<CodebookEvent>([], event);
	file.reportDoubles(events, (value) => value.id, 'id');
	for (const { value, path } of events)
		if (value.from > value.to)
			file.report(
				[...path, 'from'],
				`this event begins on ${value.from}, after its end on ${value.to}; swap the two or correct one`
			);
	return events.map(({ value }) => value);
}
