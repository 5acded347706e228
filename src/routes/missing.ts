/** What the reader may have meant by an address without a page. */

export interface Missing {
	/** The kind of page the address would be; null if it is neither. */
	kind: 'actor' | 'statement' | null;
	/** Last part of the path: an id, or a name that somebody typed. */
	id: string;
	/** The same as words to search for: "mark rute". */
	words: string;
}

const FOLDERS = { actors: 'actor', statements: 'statement' } as const;

const decoded = (part: string) => {
	try {
		return decodeURIComponent(part);
	} catch {
		// A percent sign that does not start an escape.
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
