/** Capitalised words that do not name an actor. */

const OFFICES = [
	'State',
	'Foreign',
	'External',
	'Affairs',
	'Defen[cs]e',
	'Interior',
	'Internal',
	'Finance',
	'Economy',
	'Economic',
	'Justice',
	'European',
	'Integration',
	'Health',
	'Energy',
	'Agriculture',
	'Trade',
	'Culture',
	'Education',
	'Environment',
	'Infrastructure',
	'Labou?r',
	'Development',
	'Industry',
	'Transport',
	'War',
	'Security',
	'Policy',
	'National',
	'Strategic',
	'Digital',
	'Reintegration',
	'Homeland',
	'Staff',
	'Relations',
	'Council',
	'Cooperation'
];

/** The portfolio of an office in front of its holder's name: "State Ida Hollin", "Foreign Affairs Karl Brod". */
export const PORTFOLIO = new RegExp(
	`^(?:(?:of|for|and|the)\\s+)*(?:(?:${OFFICES.join('|')})(?:\\s+(?:and|of|for|the))*\\s+)+(?=\\p{Lu})`,
	'u'
);

const ROLES = [
	'PM',
	'MP',
	'MEP',
	'FM',
	'CEO',
	'Q',
	'A',
	'Prime Minister',
	'President',
	'Minister',
	'Secretary',
	'Office'
];
const SECTIONS = [
	'Commentary',
	'Comment',
	'Opinion',
	'Editorial',
	'Analysis',
	'Essay',
	'Column',
	'Letters?',
	'Interview',
	'Explainer',
	'Briefing',
	'Newsletter',
	'Updates?',
	'Report',
	'Review'
];
const PAPERS = [
	'Times',
	'Post',
	'Herald',
	'Tribune',
	'Gazette',
	'Journal',
	'News',
	'Telegraph',
	'Guardian',
	'Observer',
	'Chronicle',
	'Courier',
	'Daily',
	'Weekly',
	'Mirror',
	'Radio',
	'TV',
	'Television',
	'Magazine',
	'Press',
	'Agency'
];
/** "I'm", "We've": a pronoun with its verb. */
const CONTRACTED = /^(?:i|we|you|he|she|it|they|that|this|there|who|what|here)['’]\p{L}{1,2}$/iu;
const PRONOUNS =
	/^(?:i|we|you|he|she|it|they|one|who|whoever|anyone|anybody|everyone|everybody|someone|somebody|nobody|others|both|neither|each|another)$/iu;
const NOBODY = [
	CONTRACTED,
	PRONOUNS,
	new RegExp(`^(?:the\\s+)?(?:${ROLES.join('|')})$`, 'u'),
	new RegExp(`^(?:[\\p{L}'’]+\\s){0,3}(?:${SECTIONS.join('|')})$`, 'u'),
	new RegExp(`^(?:the\\s+)?(?:\\p{Lu}[\\p{L}'’-]*\\s){1,3}(?:${PAPERS.join('|')})$`, 'u')
];

/** Whether capitalised words are an office, a section of a newspaper or a newspaper, which hold no position. */
export const isNobody = (words: string): boolean => NOBODY.some((pattern) => pattern.test(words.trim()));
