/** What a page loses on paper, with a reader's own spacing of text, at 400% zoom, and in forced colours; a line each. */
import type { Page } from '@playwright/test';

/** Charts without a picture and controls that are printed. The page gets narrower before any script can answer. */
const onPaper = (page: Page) =>
	page.evaluate(() => {
		document.body.style.maxWidth = '700px';
		const empty = [...document.querySelectorAll('section:has(> .picture)')].filter(
			(section) => (section.querySelector('.picture svg')?.getBoundingClientRect().height ?? 0) < 50
		);
		const printed = [...document.querySelectorAll('main button, main .controls')].filter((element) =>
			element.checkVisibility()
		);
		document.body.style.maxWidth = '';
		return [
			...empty.map(({ id }) => `no picture of ${id}`),
			...printed.map(({ tagName }) => `printed ${tagName}`)
		];
	});

/** The spacing of WCAG 1.4.12, at the width that 400% zoom leaves of 1280 pixels (1.4.10). */
const respaced = (page: Page) =>
	page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(
			'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }'
		);
		document.adoptedStyleSheets.push(sheet);
		const beyond = document.documentElement.scrollWidth - innerWidth;
		document.adoptedStyleSheets.pop();
		return beyond > 0 ? [`${beyond} px wider than the page`] : [];
	});

/** Words of pictures whose colour is not that of the system. */
const inOwnColours = (page: Page) =>
	page.evaluate(() => {
		const system = getComputedStyle(document.body).color;
		const fills = [...document.querySelectorAll('.picture svg text')].map(
			(text) => getComputedStyle(text).fill
		);
		return [...new Set(fills)].filter((fill) => fill !== system);
	});

export async function lostInModes(page: Page): Promise<string[]> {
	await page.emulateMedia({ media: 'print' });
	const paper = await onPaper(page);
	await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
	const colours = await inOwnColours(page);
	await page.emulateMedia({ media: null, forcedColors: 'none' });
	await page.setViewportSize({ width: 320, height: 740 });
	return [...paper, ...colours.map((colour) => `in forced colours: ${colour}`), ...(await respaced(page))];
}
