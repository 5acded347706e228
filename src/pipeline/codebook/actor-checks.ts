/** Mistakes across actors: cycles of parents, and names that lead to two actors. */
import type { Day } from '../../lib/model/day';
import type { Actor, Collective } from './types';
import type { Entry, Path } from './yaml-file';

interface Found {
	path: Path;
	message: string;
}

/** Cycles of parents, each reported once at its first actor in the file. */
export function parentCycles(actors: Entry<Actor>[]): Found[] {
	const byId = new Map(actors.map((entry) => [entry.value.id, entry]));
	const reported = new Set<string>();
	return actors.flatMap(({ value, path }) => {
		const line = [value.id];
		let parent = value.parentId;
		while (parent !== null && !line.includes(parent)) {
			line.push(parent);
			parent = byId.get(parent)?.value.parentId ?? null;
		}
		if (parent !== value.id || reported.has(value.id)) return [];
		line.forEach((id) => reported.add(id));
		const circle = [...line, value.id].join(' → ');
		return [
			{ path: [...path, 'parent'], message: `parents run in a circle (${circle}); cut it at one of them` }
		];
	});
}

/** A name in the codebook, with the days on which it means the actor. */
interface Claim extends Found {
	id: string;
	name: string;
	from: Day | null;
	to: Day | null;
}

const always = { from: null, to: null };

function claims({ value, path }: Entry<Actor>): Claim[] {
	const { id } = value;
	const listed = (['names', 'spellings', 'titles', 'metonyms'] as const).flatMap((key) =>
		value[key].map((name, index) => ({ id, name, ...always, path: [...path, key, index], message: '' }))
	);
	const offices = value.roles.flatMap(({ titles, from, to }, role) =>
		titles.map((name, index) => ({
			id,
			name,
			from,
			to,
			path: [...path, 'roles', role, 'titles', index],
			message: ''
		}))
	);
	return [{ id, name: value.name, ...always, path: [...path, 'name'], message: '' }, ...listed, ...offices];
}

/** Whether two day spans share more than the day of a handover; null is an open end. */
const overlap = (a: Claim, b: Claim) =>
	(a.to === null || b.from === null || b.from < a.to) && (b.to === null || a.from === null || a.from < b.to);

/**
 * Names that lead to two actors on one day, and duplicate names. A name may pass from one office holder to the next if
 * their dates keep them apart; case does not distinguish names.
 */
export function clashes(actors: Entry<Actor>[], collectives: Entry<Collective>[]): Found[] {
	const together = collectives.flatMap(({ value, path }) =>
		value.names.map((name, index) => ({
			id: value.members.join(' + '),
			name,
			...always,
			path: [...path, 'names', index],
			message: ''
		}))
	);
	const byName = new Map<string, Claim[]>();
	const found: Found[] = [];
	for (const claim of [...actors.flatMap(claims), ...together]) {
		const key = claim.name.toLowerCase();
		const earlier = (byName.get(key) ?? []).find((other) => overlap(claim, other));
		byName.set(key, [...(byName.get(key) ?? []), claim]);
		if (!earlier) continue;
		const message =
			earlier.id === claim.id
				? `"${claim.name}" appears twice for ${claim.id}; keep it once`
				: `"${claim.name}" already means ${earlier.id}; give it to one of the two, or to roles whose dates do not meet`;
		found.push({ path: claim.path, message });
	}
	return found;
}
