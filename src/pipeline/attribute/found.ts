/** An attribution as each rule of this stage returns it. */
import type { CueClass } from './lexicon';
import type { WordRange } from './source';

export interface Found {
	source: WordRange | null;
	cue: WordRange | null;
	content: WordRange[];
	kind: CueClass;
	/** The cue and the construction that matched, such as "say/finite/that". */
	rule: string;
}
