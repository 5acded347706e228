/** The lead sentence in German: a position, a colon and its holders, so that names need no inflection. */
import type { Words } from '../en';
import type { Held } from '../en/lead';

const LABELS: Record<'demand' | 'claim', Record<Held, string>> = {
	demand: {
		support: 'dafür',
		oppose: 'dagegen',
		ambivalent: 'offen gehalten',
		'accepts-if': 'unter Bedingung dafür',
		'gives-up-if': 'würden unter Bedingung verzichten',
		conditional: 'unter Bedingung',
		none: 'angesprochen, ohne Stellung zu nehmen'
	},
	claim: {
		support: 'stimmen zu',
		oppose: 'bestreiten es',
		ambivalent: 'lassen es offen',
		'accepts-if': 'kommt darauf an',
		'gives-up-if': 'kommt darauf an',
		conditional: 'kommt darauf an',
		none: 'angesprochen, ohne Stellung zu nehmen'
	}
};

export const lead: Words['lead'] = {
	nobody: (clause, filtered) =>
		`„${clause}“: ${filtered ? 'Unter diesem Filter' : 'In diesen Quellen'} hat sich niemand dazu geäußert.`,
	mostOften: 'Nach der jeweils häufigsten Aussage: ',
	opening: ({ clause }) => `„${clause}“ – `,
	others: (n) => (n === 1 ? '1 weiterer Akteur' : `${n} weitere`),
	clause: (who, { held, kind, condition }) =>
		`${LABELS[kind][held]}: ${who}${condition ? ` (Bedingung: ${condition})` : ''}`,
	recent: (filtered, several) =>
		`Zuletzt${filtered ? ' unter diesen' : ''} ${several ? 'äußerten sich' : 'äußerte sich'}: `,
	reportedOn: (day) => `berichtet am ${day}`,
	position: (kind, held) => LABELS[kind][held]
};
