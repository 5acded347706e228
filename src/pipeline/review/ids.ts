/** What becomes of statement ids from build to build, so that links to them keep working. */
import type { Ids } from '../codebook/types';

const PARAGRAPH = /^(.*-p\d+)-/u;

/** Article and paragraph of an id: the place of the statement. */
const paragraphId = (id: string): string => PARAGRAPH.exec(id)?.[1] ?? id;

/** Holder in an id, without the number of its occurrence. */
const holderOf = (id: string): string => id.slice(paragraphId(id).length + 1).replace(/-\d+$/u, '');

/** Where an old id redirects: the new statement of its holder in its paragraph, otherwise the only new one there. */
function heir(old: string, fresh: readonly string[]): string | null {
	const there = fresh.filter((id) => paragraphId(id) === paragraphId(old));
	const sameHolder = there.find((id) => holderOf(id) === holderOf(old));
	if (sameHolder !== undefined) return sameHolder;
	return there.length === 1 ? (there[0] ?? null) : null;
}

/** The end of a chain of moves. */
function endOf(moved: ReadonlyMap<string, string>, id: string): string {
	const seen = new Set([id]);
	for (let next = moved.get(id); next !== undefined && !seen.has(next); next = moved.get(next)) {
		seen.add(next);
		id = next;
	}
	return id;
}

const sorted = (entries: Iterable<[string, string]>): Record<string, string> =>
	Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

const WITHDRAWN = 'No statement is read there any more.';

/**
 * Ids after a build with the statements `after`: what a person wrote into `ids` stays, an id in use again is no longer
 * old, and one that is gone redirects to its heir or is withdrawn.
 */
export function keptIds(ids: Ids, after: readonly string[]): Ids {
	const current = new Set(after);
	const known = new Set(ids.current);
	const fresh = after.filter((id) => !known.has(id));
	const moved = new Map(Object.entries(ids.moved).filter(([id]) => !current.has(id)));
	const withdrawn = new Map(Object.entries(ids.withdrawn).filter(([id]) => !current.has(id)));
	for (const id of ids.current) {
		if (current.has(id) || moved.has(id) || withdrawn.has(id)) continue;
		const to = heir(id, fresh);
		if (to === null) withdrawn.set(id, WITHDRAWN);
		else moved.set(id, to);
	}
	for (const id of [...moved.keys()]) {
		const end = endOf(moved, id);
		if (current.has(end)) moved.set(id, end);
		else {
			moved.delete(id);
			withdrawn.set(id, withdrawn.get(end) ?? WITHDRAWN);
		}
	}
	return { current: [...current].sort(), moved: sorted(moved), withdrawn: sorted(withdrawn) };
}

/** Whether the two have the same content in any order. */
export const sameIds = (a: Ids, b: Ids): boolean =>
	[a, b]
		.map(({ current, moved, withdrawn }) =>
			JSON.stringify([[...current].sort(), sorted(Object.entries(moved)), sorted(Object.entries(withdrawn))])
		)
		.every((text, _, [first]) => text === first);
