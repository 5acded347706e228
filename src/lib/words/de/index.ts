/** German: shows that another language needs this folder and nothing else. */
import type { Words } from '../en';
import { address } from './address';
import { lead } from './lead';

const demand = {
	oppose: 'Dagegen',
	ambivalent: 'Hält es offen',
	conditional: 'Unter Bedingung',
	support: 'Dafür',
	none: 'Keine Position'
};
const claim = {
	...demand,
	oppose: 'Bestreitet',
	ambivalent: 'Lässt es offen',
	conditional: 'Kommt darauf an',
	support: 'Stimmt zu'
};

export const de: Words = {
	address,
	dates: {
		months: ['Jan.', 'Feb.', 'März', 'Apr.', 'Mai', 'Juni', 'Juli', 'Aug.', 'Sept.', 'Okt.', 'Nov.', 'Dez.'],
		monthsLong: [
			...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
			...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember']
		],
		weekdays: ['So.', 'Mo.', 'Di.', 'Mi.', 'Do.', 'Fr.', 'Sa.'],
		dayAndMonth: (date, month) => `${date}. ${month}`,
		nearDays: (date, rest) => `${date}.–${rest}`,
		grouping: '.',
		decimal: ',',
		and: 'und',
		said: (day) => `gesagt am ${day}`,
		reported: (day) => `berichtet am ${day}`,
		notPublished: 'Tag der Veröffentlichung unbekannt',
		between: (days) => `gesagt zwischen ${days}`,
		saidBy: (day) => `gesagt bis ${day}`,
		saidSince: (day) => `gesagt seit ${day}`,
		dayNotGiven: (reported) => `${reported}, Tag nicht genannt`,
		standing: 'dauerhafte Position',
		by: (day) => `bis ${day}`,
		since: (day) => `seit ${day}`
	},
	lead,
	pages: {
		overview: 'Übersicht',
		changes: 'Wechsel',
		actors: 'Akteure',
		positions: 'Positionen',
		compare: 'Vergleich',
		timeline: 'Zeitleiste',
		sources: 'Quellen',
		explore: 'Abfragen',
		data: 'Daten',
		about: 'Über uns',
		skipToChart: 'Zum ersten Diagramm',
		skipToContent: 'Zum Inhalt',
		filter: 'Filter',
		noFilter: 'Kein Filter. Ein Klick auf Name, Position oder Tag filtert alle Diagramme.',
		clearAll: 'Alle löschen',
		moreFilters: (n) => `${n} weitere`,
		fewerFilters: 'Weniger zeigen',
		updated: 'Diese Website wurde aktualisiert, seit diese Seite geöffnet wurde.',
		reload: 'Neu laden',
		offline: 'Keine Verbindung. Was Sie sehen, ist auf diesem Gerät gespeichert.',
		notKept: 'Diese Seite ist auf diesem Gerät nicht gespeichert',
		notKeptWhy:
			'Es besteht keine Verbindung, und die Seite wurde hier noch nicht geöffnet. Laden Sie sie neu, sobald Sie online sind.',
		howRight: 'Wie verlässlich?'
	},
	stances: {
		labels: { demand, claim },
		verbs: {
			demand: {
				oppose: ['ist dagegen', 'sind dagegen'],
				ambivalent: ['hält es offen', 'halten es offen'],
				conditional: ['stellt Bedingungen', 'stellen Bedingungen'],
				support: ['ist dafür', 'sind dafür'],
				none: ['bezieht keine Position', 'beziehen keine Position']
			},
			claim: {
				oppose: ['bestreitet es', 'bestreiten es'],
				ambivalent: ['lässt es offen', 'lassen es offen'],
				conditional: ['macht es von etwas abhängig', 'machen es von etwas abhängig'],
				support: ['stimmt zu', 'stimmen zu'],
				none: ['bezieht keine Position', 'beziehen keine Position']
			}
		},
		meanings: {
			oppose: 'ist dagegen oder hält es für falsch',
			ambivalent: 'nimmt beide Seiten ein oder lässt die Frage offen',
			conditional: 'würde es unter einer Bedingung annehmen oder aufgeben',
			support: 'ist dafür oder hält es für wahr',
			none: 'spricht es an, ohne Stellung zu nehmen'
		},
		either: (one, other) => `${one} / ${other.toLowerCase()}`
	}
};
