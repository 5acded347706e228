/** What every rule of attribute returns. */
import type { CueClass } from './lexicon';
import type { Range } from './source';

export interface Found {
	source: Range | null;
	cue: Range | null;
	content: Range[];
	kind: CueClass;
	/** The cue and how it was read: for inspection and tests. */
	rule: string;
}
