/** An attribution as each rule of this stage returns it. */
import type { CueClass } from './lexicon';
import type { Range } from './source';

export interface Found {
	source: Range | null;
	cue: Range | null;
	content: Range[];
	kind: CueClass;
	/** The cue and the construction that matched, such as "say/finite/that". */
	rule: string;
}
