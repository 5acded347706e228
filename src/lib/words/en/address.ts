/** What an address asked for and the page does not use, in English. */
export const address = {
	/** Names of parameters; another parameter is called by its own name. */
	names: {
		...{ proposition: 'proposition', actor: 'actor', outlet: 'outlet', side: 'side', stance: 'position' },
		...{ mode: 'way of reporting', from: 'first day', to: 'last day', count: 'count', position: 'position' },
		...{
			as: 'grouping',
			evidence: 'statement',
			scale: 'scale',
			windows: 'periods',
			in: 'chart',
			sort: 'order',
			order: 'direction',
			q: 'search',
			actors: 'actor'
		}
	},
	part: (name: string, value: string) => (value ? `${name} “${value}”` : name),
	more: (n: number) => `${n} more`,
	unused: (parts: string, shown: string) =>
		`Left out, because nothing on this page matches it: ${parts}. Shown instead: ${shown}.`,
	everything: 'everything',
	rest: 'what the rest of the filter leaves',
	/** On /actors and /compare. */
	otherActors: 'the other actors of the address',
	choice: 'a choice of actors',
	proposition: (text: string) => `“${text}”`,
	cut: {
		actor: (asked: number, used: number) => `The address names ${asked} actors; the first ${used} are used.`,
		outlet: (asked: number, used: number) =>
			`The address names ${asked} outlets; the first ${used} are used.`,
		evidence: (asked: number, used: number) =>
			`The address opens ${asked} statements; the first ${used} are shown.`,
		compared: (asked: number, used: number) =>
			`The address compares ${asked} actors; the first ${used} are shown.`,
		search: (asked: number, used: number) =>
			`The search in the address has ${asked} letters; the first ${used} are used.`
	},
	swapped: 'The last day came before the first, so the two were exchanged.',
	/** Takes what is not used out of the address. */
	clean: 'Remove from the address',
	cutMark: (all: number, shown: number) => `The first ${shown} of ${all} statements behind this mark.`,
	/** Some of the opened utterances are not in the data. */
	unknownEvidence: (n: number, all: number) =>
		`${n} of ${all} statements in the address are not in these data.`
};
