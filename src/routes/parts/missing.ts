/** What an address that has no page was meant for. */

export interface Missing {
	/** Whose page it would be; null where the address tells of none. */
	kind: 'actor' | 'statement' | null;
	/** Last part of the path: an id, or a name somebody typed. */
	id: string;
	/** The same in words, to look for: "mark rute". */
	words: string;
}

const FOLDERS = { actors: 'actor', statements: 'statement' } as const;

const decoded = (part: string) => {
	try {
		return decodeURIComponent(part);
	} catch {
		// A sign that stands for nothing.
		return part;
	}
};

/** Reads a path below the site's base: "/actors/mark-rute/". */
export function missing(path: string): Missing {
	const parts = path.split('/').filter(Boolean).map(decoded);
	const id = parts.at(-1) ?? '';
	const folder = parts.length === 2 ? parts[0] : undefined;
	return {
		kind: folder === 'actors' || folder === 'statements' ? FOLDERS[folder] : null,
		id,
		words: id
			.replace(/\.\w+$/, '')
			.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
			.trim()
	};
}
