/** One option of a ChoiceList. */
export interface Choice {
	value: string;
	label: string;
	/** A second line. */
	note?: string;
	/** Further words that the search matches. */
	search?: string;
	group?: string;
	count?: number;
}
