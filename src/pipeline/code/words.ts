/** The words of a statement that the stage reads. */
export interface Words {
	/** The attributing words, adverbs included ("has repeatedly ruled out"); empty if they are elsewhere. */
	cue: string;
	/** The attributed words. */
	content: string;
	/** The text before it, nearest last, for "such a proposal". */
	before: string[];
	/** The question that the words answer, or the heading of their list. */
	asked?: string;
}
