/** What has to work in every engine, as a reader does it. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { until, type Browser } from './browser';

/** The site that is looked at. */
export interface Site {
	/** With a slash at its end. */
	address: string;
	/** Cuts the network. */
	stop: () => Promise<void>;
}

type Check = (browser: Browser, site: Site) => Promise<void>;

const MARKS = "document.querySelectorAll('#lanes a[data-mark]').length";
const ALIVE = "document.querySelector('div.bar:not([inert])')";
const ANSWERED = "/^\\d+$/.test(document.querySelector('tr.row td')?.textContent ?? '')";
const QUESTION = `explore/#sql=${encodeURIComponent('SELECT count(*) AS n FROM actors')}`;

/** Every resource of the page came from the site. */
async function staysAtHome(browser: Browser, site: Site): Promise<void> {
	const away = await browser.run<string[]>(
		`() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith(${JSON.stringify(site.address)}) && !/^(blob|data):/.test(name))`
	);
	if (away.length) throw new Error(`requests that left the site: ${away.join(', ')}`);
}

async function overview(browser: Browser, site: Site): Promise<void> {
	await browser.goto(site.address);
	await until(browser, 'the page is alive', ALIVE);
	await until(
		browser,
		'marks',
		`${MARKS} > 20 && !document.documentElement.classList.contains('scripts-failed')`
	);
	await staysAtHome(browser, site);
}

async function filtered(browser: Browser, site: Site): Promise<void> {
	await browser.goto(`${site.address}?side=russia`);
	await until(
		browser,
		'the filter in the bar',
		'document.querySelector(\'button[aria-label^="Remove filter: Russia"]\')'
	);
	await until(
		browser,
		'charts of that filter',
		`document.querySelector('#ladder .picture')?.getAttribute('aria-busy') === 'false' && ${MARKS} > 0 && !document.querySelector('#lanes a[data-mark^="ukraine"]')`
	);
}

async function evidence(browser: Browser): Promise<void> {
	await browser.run(
		`() => { document.querySelector('#lanes a[data-mark][tabindex="0"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })); }`
	);
	await until(
		browser,
		'the words, marked',
		'document.querySelector(\'aside[aria-label="Evidence"] blockquote mark\')?.textContent'
	);
}

async function explore(browser: Browser, site: Site): Promise<void> {
	await browser.goto(site.address + QUESTION);
	await until(browser, 'the answer of the database', ANSWERED);
	await staysAtHome(browser, site);
}

/** A made-up page of another origin, with an embed in it. */
async function embed(browser: Browser, site: Site): Promise<void> {
	const body = `<!doctype html><title>A made-up story</title><script src="${site.address}article-ten.js" async></script><article-ten chart="ladder" proposition="nato-membership"></article-ten>`;
	const host = createServer((_, response) => {
		response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
		response.end(body);
	});
	await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
	try {
		await browser.goto(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
		await until(
			browser,
			'an embed as high as its chart',
			"(document.querySelector('article-ten')?.shadowRoot ?? document).querySelector('iframe')?.getBoundingClientRect().height > 200"
		);
	} finally {
		await new Promise((resolve) => host.close(resolve));
		host.closeAllConnections();
	}
}

async function offline(browser: Browser, site: Site): Promise<void> {
	await explore(browser, site);
	await until(browser, 'a service worker', 'navigator.serviceWorker?.controller');
	await until(
		browser,
		'the tables, kept',
		`await caches.match(${JSON.stringify(`${site.address}data/passages.parquet`)})`
	);
	await site.stop();
	await filtered(browser, site);
	await evidence(browser);
	await browser.goto(`${site.address}about/`);
	await until(browser, 'a page that was not opened before', "document.querySelector('h1')");
	await browser.goto(site.address + QUESTION);
	await until(browser, 'the answer of the database', ANSWERED);
}

/** In this order: the last ends the server. */
export const CHECKS: Record<string, Check> = {
	overview,
	filter: filtered,
	evidence,
	explore,
	embed,
	offline
};
