/** A decision with the entry it was read from. */
import type { Review } from '../../pipeline/codebook';
import { revisionOf } from '../../pipeline/write/replace-file';
import type { Entry } from './entries';

export interface Decided {
	review: Review;
	entry: Entry;
	/** In the list of entries, from 0. */
	index: number;
}

/** Identifies the state of an entry, so that a decision based on an older one is noticed; "" for none. */
export const seenOf = (entry: Entry | null): string => (entry ? revisionOf(JSON.stringify(entry)) : '');
