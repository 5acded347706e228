/** Finds the codebook's outlets in a text: those who relay what others said. */
import { straighten } from '../text/plain';
import type { Outlet } from '../codebook/types';

interface Named {
	name: string;
	outlet: Outlet;
}

const plain = (text: string): string => straighten(text).trim();
const isWordChar = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char);

/** Finds outlets by name and alias, case-sensitively. */
export class MediaIndex {
	private readonly names: Named[];

	constructor(outlets: readonly Outlet[]) {
		this.names = outlets
			.flatMap((outlet) => [outlet.name, ...outlet.aliases].map((name) => ({ name: plain(name), outlet })))
			.sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
	}

	/** The outlet that a phrase ends with: "a report by Harbour Times". */
	endingWith(phrase: string): Outlet | null {
		const text = plain(phrase);
		return (
			this.names.find(({ name }) => text.endsWith(name) && !isWordChar(text[text.length - name.length - 1]))
				?.outlet ?? null
		);
	}

	/** The outlet named first in a text; null if it names none. */
	firstIn(text: string): Outlet | null {
		const words = plain(text);
		const found = this.names.flatMap(({ name, outlet }) => {
			const at = words.indexOf(name);
			const whole = at >= 0 && !isWordChar(words[at - 1]) && !isWordChar(words[at + name.length]);
			return whole ? [{ at, outlet }] : [];
		});
		return found.sort((a, b) => a.at - b.at)[0]?.outlet ?? null;
	}

	/** The outlet with this id, name or alias, ignoring case. */
	named(words: string): Outlet | null {
		const wanted = plain(words).toLowerCase();
		return (
			this.names.find(({ name, outlet }) => outlet.id === wanted || name.toLowerCase() === wanted)?.outlet ??
			null
		);
	}
}
