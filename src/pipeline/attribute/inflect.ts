/** Forms of English verbs: regular ones by rule, irregular ones from a table. */

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** base → [past, participle] of irregular verbs. Alternative spellings are separated by a slash. */
const IRREGULAR: Readonly<Record<string, readonly [string, string]>> = {
	say: ['said', 'said'],
	tell: ['told', 'told'],
	write: ['wrote', 'written'],
	think: ['thought', 'thought'],
	know: ['knew', 'known'],
	see: ['saw', 'seen'],
	find: ['found', 'found'],
	feel: ['felt', 'felt'],
	hold: ['held', 'held'],
	read: ['read', 'read'],
	speak: ['spoke', 'spoken'],
	swear: ['swore', 'sworn'],
	foresee: ['foresaw', 'foreseen'],
	forecast: ['forecast/forecasted', 'forecast/forecasted'],
	understand: ['understood', 'understood'],
	forget: ['forgot', 'forgotten'],
	hear: ['heard', 'heard'],
	mean: ['meant', 'meant'],
	seek: ['sought', 'sought'],
	show: ['showed', 'shown/showed'],
	take: ['took', 'taken'],
	make: ['made', 'made'],
	give: ['gave', 'given'],
	put: ['put', 'put'],
	set: ['set', 'set'],
	lay: ['laid', 'laid'],
	shoot: ['shot', 'shot'],
	fire: ['fired', 'fired'],
	hit: ['hit', 'hit'],
	go: ['went', 'gone'],
	come: ['came', 'come'],
	bring: ['brought', 'brought'],
	sing: ['sang', 'sung'],
	teach: ['taught', 'taught'],
	learn: ['learned/learnt', 'learned/learnt'],
	bet: ['bet', 'bet'],
	cast: ['cast', 'cast'],
	quip: ['quipped', 'quipped'],
	choose: ['chose', 'chosen'],
	rule: ['ruled', 'ruled'],
	stand: ['stood', 'stood'],
	draw: ['drew', 'drawn'],
	keep: ['kept', 'kept'],
	leave: ['left', 'left'],
	begin: ['began', 'begun'],
	get: ['got', 'got/gotten'],
	uphold: ['upheld', 'upheld'],
	withhold: ['withheld', 'withheld'],
	forbid: ['forbade', 'forbidden'],
	tweet: ['tweeted', 'tweeted'],
	fight: ['fought', 'fought'],
	forgive: ['forgave', 'forgiven'],
	overstate: ['overstated', 'overstated'],
	misunderstand: ['misunderstood', 'misunderstood'],
	foretell: ['foretold', 'foretold'],
	retell: ['retold', 'retold'],
	mistake: ['mistook', 'mistaken'],
	let: ['let', 'let']
};

/** Verbs of more than one syllable that double their last consonant, and those ending in c. */
const DOUBLING = new Set([
	'admit',
	'refer',
	'infer',
	'concur',
	'rebut',
	'prefer',
	'permit',
	'plot',
	'quip',
	'slam',
	'rap',
	'pan',
	'plan',
	'rip',
	'knock',
	'bar',
	'shrug',
	'tip',
	'blog',
	'chat',
	'regret',
	'submit',
	'commit',
	'confer',
	'blab',
	'drop',
	'tap',
	'spot',
	'beg',
	'snub',
	'ban',
	'slip',
	'flip',
	'shun',
	'fret',
	'slur',
	'stop',
	'nod',
	'drum',
	'compel',
	'propel',
	'dispel',
	'rebel',
	'signal',
	'label',
	'equal',
	'marvel',
	'cancel',
	'counsel',
	'panic'
]);

const spellings = (forms: string): string[] => forms.split('/');

function regularPast(base: string): string[] {
	if (base.endsWith('e')) return [`${base}d`];
	if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
	if (base === 'panic') return ['panicked'];
	const doubled = `${base}${base.slice(-1)}ed`;
	if (/l$/.test(base) && DOUBLING.has(base)) return [doubled, `${base}ed`];
	return [DOUBLING.has(base) ? doubled : `${base}ed`];
}

function ing(base: string): string[] {
	if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`];
	if (/[^eoy]e$/.test(base)) return [`${base.slice(0, -1)}ing`];
	if (base === 'panic') return ['panicking'];
	const doubled = `${base}${base.slice(-1)}ing`;
	if (/l$/.test(base) && DOUBLING.has(base)) return [doubled, `${base}ing`];
	if (/^(?:put|set|hit|bet|forget|forbid|begin|get|let)$/.test(base)) return [doubled];
	return [DOUBLING.has(base) ? doubled : `${base}ing`];
}

const third = (base: string): string =>
	/(?:s|sh|ch|x|z|[^aeiou]o|^go)$/.test(base)
		? `${base}es`
		: /[^aeiou]y$/.test(base)
			? `${base.slice(0, -1)}ies`
			: `${base}s`;

/** Every form of `base` (one word, lower case) with what it can be: "said" is both past and participle. */
export function inflect(base: string): Map<string, Set<VerbForm>> {
	const forms = new Map<string, Set<VerbForm>>();
	const add = (form: string, kind: VerbForm) => {
		const kinds = forms.get(form) ?? new Set();
		forms.set(form, kinds.add(kind));
	};
	const [past, participle] = IRREGULAR[base]?.map(spellings) ?? [regularPast(base), regularPast(base)];
	add(base, 'base');
	add(third(base), 's');
	for (const form of past ?? []) add(form, 'past');
	for (const form of participle ?? []) add(form, 'participle');
	for (const form of ing(base)) add(form, 'ing');
	return forms;
}
