/** What an address asked for and the page does not use, in German. */
import type { Words } from '../en';

export const address: Words['address'] = {
	names: {
		...{ proposition: 'These', actor: 'Akteur', outlet: 'Medium', side: 'Seite', stance: 'Position' },
		...{ mode: 'Wiedergabe', from: 'erster Tag', to: 'letzter Tag', count: 'Zählung', position: 'Position' },
		...{ as: 'Gruppierung', evidence: 'Äußerung', scale: 'Maßstab', windows: 'Zeiträume' },
		...{ in: 'Diagramm', sort: 'Reihenfolge', order: 'Richtung', q: 'Suche', actors: 'Akteur' }
	},
	part: (name, value) => (value ? `${name} „${value}“` : name),
	more: (n) => `${n} weitere`,
	unused: (parts, shown) =>
		`Weggelassen, weil auf dieser Seite nichts dazu passt: ${parts}. Stattdessen: ${shown}.`,
	everything: 'alles',
	rest: 'was der übrige Filter lässt',
	otherActors: 'die übrigen Akteure der Adresse',
	choice: 'eine Auswahl von Akteuren',
	proposition: (text) => `„${text}“`,
	cut: {
		actor: (asked, used) => `Die Adresse nennt ${asked} Akteure; die ersten ${used} gelten.`,
		outlet: (asked, used) => `Die Adresse nennt ${asked} Medien; die ersten ${used} gelten.`,
		evidence: (asked, used) => `Die Adresse öffnet ${asked} Äußerungen; die ersten ${used} sind zu sehen.`,
		compared: (asked, used) => `Die Adresse vergleicht ${asked} Akteure; die ersten ${used} sind zu sehen.`,
		search: (asked, used) => `Die Suche in der Adresse hat ${asked} Zeichen; die ersten ${used} gelten.`
	},
	swapped: 'Der letzte Tag lag vor dem ersten, daher sind beide vertauscht.',
	clean: 'Aus der Adresse entfernen',
	cutMark: (all, shown) => `Die ersten ${shown} von ${all} Äußerungen hinter dieser Markierung.`,
	unknownEvidence: (n, all) => `${n} von ${all} Äußerungen in der Adresse gibt es in diesen Daten nicht.`
};
