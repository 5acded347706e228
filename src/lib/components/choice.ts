/** One option of a ChoiceList. */
export interface Choice {
	value: string;
	label: string;
	/** A second line. */
	note?: string;
	/** Further words by which the search finds it. */
	search?: string;
	group?: string;
	count?: number;
}
