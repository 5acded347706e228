/**
 * The only script of an embed, inlined as a classic script: it has to run in a frame sandboxed to `allow-scripts`,
 * where modules, workers, storage and requests of its own origin fail. It is in the head, so that theme and filter are
 * known before anything is painted: nothing of the unfiltered chart shows where a filtered one was asked for.
 */
import { roving } from '../../charts/marks/roving';
import type { DrawFiltered, FilterData, Place } from './filtered';
import { tellHeight } from './heights';
import { parseSettings, type Settings } from './settings';
import { showTips } from './tip';

/** What the script of filters leaves in the window. */
interface Drawing {
	filteredEmbed?: DrawFiltered;
	filterData?: FilterData;
}

const root = document.documentElement;
const settings = parseSettings(new URL(location.href).searchParams);
if (settings.theme !== 'auto') root.dataset.theme = settings.theme;
root.classList.toggle('plain', settings.plain);
root.classList.toggle('transparent', settings.transparent);
const drawing = settings.drawn.length > 0 ? scriptOfFilters() : null;
root.classList.toggle('filtering', drawing !== null);
addEventListener('DOMContentLoaded', () => void begin());

/** The script beside the embeds of this chart; a script element, because a sandboxed frame may not fetch. */
function scriptOfFilters(): Promise<Drawing> {
	return new Promise((resolve, reject) => {
		const script = document.createElement('script');
		script.src = new URL('../filter.js', location.href).href;
		script.onload = () => resolve(window as Drawing);
		script.onerror = () => reject(new Error(`${script.src} could not be loaded`));
		document.head.append(script);
	});
}

const part = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);

/** Inserts the newsroom's words as text, never as markup. */
function say(name: string, text: string, lang: string): void {
	const element = part(name);
	if (!element || !text) return;
	element.textContent = text;
	element.hidden = false;
	if (lang) element.lang = lang;
}

/** The newsroom's annotations instead of the chart's, in each picture. */
function annotate(own: Settings['annotations'], lang: string): void {
	for (const picture of document.querySelectorAll('.picture'))
		picture.querySelectorAll('[data-annotation]').forEach((text, i) => {
			const words = own[i] ?? null;
			if (words === null) return;
			text.textContent = words;
			if (lang) text.setAttribute('lang', lang);
		});
}

async function begin(): Promise<void> {
	const tell = tellHeight({ id: root.dataset.embed ?? '', href: location.href });
	if (drawing)
		try {
			await draw(await drawing, settings);
			show(settings);
		} catch {
			fail();
		}
	else show(settings);
	root.classList.remove('filtering');
	tell();
}

/** Replaces the prerendered chart by the filtered one; rejects, and replaces nothing, if it cannot be drawn. */
async function draw({ filteredEmbed, filterData }: Drawing, { drawn }: Settings): Promise<void> {
	if (typeof filteredEmbed !== 'function' || !filterData) throw new Error('the script of filters is broken');
	const place = JSON.parse(part('place')?.textContent ?? '{}') as Place;
	const query = new URLSearchParams(drawn.map((pair) => [...pair])).toString();
	const { title, body, css } = await filteredEmbed(filterData, place, query);
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [sheet];
	document.body.innerHTML = body;
	document.title = title;
}

/**
 * The prerendered chart under its own title: the newsroom's words are left out, because they were written for another.
 */
function fail(): void {
	root.classList.remove('plain');
	const notice = part('failed');
	if (notice) notice.hidden = false;
	part('again')?.addEventListener('click', () => location.reload());
	show({ ...settings, title: '', note: '', annotations: [] });
}

/** Brings what the document shows to life. */
function show({ title, note, lang, annotations, drawn }: Settings): void {
	say('title', title, lang);
	say('note', note, lang);
	annotate(annotations, lang);
	if (title) document.title = title;
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-view]')) {
		const to = new URL(link.href);
		for (const [name, value] of drawn) to.searchParams.set(name, value);
		link.href = to.href;
	}
	const pictures = part('pictures');
	if (pictures) {
		showTips(pictures);
		for (const picture of pictures.querySelectorAll<HTMLElement>('.picture')) roving(picture);
	}
	root.classList.add('alive');
}
