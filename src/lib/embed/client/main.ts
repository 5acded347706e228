/**
 * The only script of an embed, inlined as a classic script: it has to run in a frame sandboxed to `allow-scripts`,
 * where modules, workers and storage throw. It is in the head, so that the theme is set before anything is painted.
 */
import { roving } from '../../charts/marks/roving';
import { filterParams } from '../../model/filter';
import { chosenWords, dim, withinReach, type Cast } from './dim';
import { tellHeight } from './heights';
import { outOfReach, parseSettings, type Settings } from './settings';
import { showTips } from './tip';

const root = document.documentElement;
const settings = parseSettings(new URL(location.href).searchParams);
if (settings.theme !== 'auto') root.dataset.theme = settings.theme;
root.classList.toggle('plain', settings.plain);
root.classList.toggle('transparent', settings.transparent);
addEventListener('DOMContentLoaded', () => begin(settings));

const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);

/** Inserts the newsroom's words as text, never as markup. */
function say(name: string, text: string, lang: string): void {
	const element = part(name);
	if (!element || !text) return;
	element.textContent = text;
	element.hidden = false;
	if (lang) element.lang = lang;
}

function begin({ title, note, lang, filter }: Settings): void {
	say('title', title, lang);
	say('note', note, lang);
	if (title) document.title = title;
	const cast = JSON.parse(part('cast')?.textContent ?? '{}') as Cast;
	const shown = withinReach(filter, document, cast);
	const chosen = chosenWords(shown, cast);
	dim(document, shown, cast);
	if (chosen) say('chosen', `Highlighted: ${chosen}. The rest is dimmed.`, '');
	const partial = part('partial');
	const all = (['actors', 'sides', 'stances'] as const).every(
		(kind) => shown[kind].length === filter[kind].length
	);
	if (partial) partial.hidden = all && !outOfReach(filter);
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-view]')) {
		const to = new URL(link.href);
		for (const [name, value] of filterParams({ ...filter, proposition: null }))
			to.searchParams.set(name, value);
		link.href = to.href;
	}
	const pictures = part('pictures');
	if (pictures) {
		showTips(pictures);
		for (const picture of pictures.querySelectorAll<HTMLElement>('.picture')) roving(picture);
	}
	tellHeight({ id: root.dataset.embed ?? '', href: location.href });
	root.classList.add('alive');
}
