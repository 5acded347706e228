/** What the stage reads of a statement. */
export interface Words {
	/** The words that mark it as attributed, adverbs included ("has repeatedly ruled out"); empty where elsewhere. */
	cue: string;
	/** What is attributed. */
	content: string;
	/** The text before it, nearest last, for "such a proposal". */
	before: string[];
	/** The question that the words answer, or the heading of their list. */
	asked?: string;
}
