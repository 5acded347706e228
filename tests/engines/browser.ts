/** What the checks ask of a browser, whatever protocol drives it. */
import type { ChildProcess } from 'node:child_process';

export interface Browser {
	name: string;
	/** Loads an address as a document. */
	goto(url: string): Promise<void>;
	/** Runs a function's text in the page; resolves with what it gives, as JSON. */
	run<T>(script: string): Promise<T>;
	close(): Promise<void>;
}

/** Far longer than anything takes: a busy machine is not the fault of the site. */
const PATIENCE_MS = 240_000;

export const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Asks again and again until `script`, an expression in the page, is true. Rejects with `what` where it never is. */
export async function until(browser: Browser, what: string, script: string): Promise<void> {
	const end = Date.now() + PATIENCE_MS;
	let last = '';
	while (Date.now() < end) {
		// A page that is being loaded cannot be asked.
		const found = await browser.run<boolean>(`async () => Boolean(${script})`).catch((error: unknown) => {
			last = error instanceof Error ? error.message : String(error);
			return false;
		});
		if (found) return;
		await wait(250);
	}
	const page = await browser
		.run<string>('() => document.body.innerText.slice(0, 600)')
		.catch(() => 'The page does not answer.');
	throw new Error(`${what}: never seen. ${last}\n${page}`);
}

/** Resolves with the text that `pattern` finds in what a program prints; rejects where it ends or stays silent. */
export function printed(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
	return new Promise((resolve, reject) => {
		let text = '';
		const hear = (chunk: Buffer) => {
			text += String(chunk);
			const found = pattern.exec(text);
			if (found) resolve(found);
		};
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		child.once('exit', (code) => reject(new Error(`It ended with code ${code}: ${text.slice(-400)}`)));
		setTimeout(() => reject(new Error(`It said nothing of use: ${text.slice(-400)}`)), 60_000).unref();
	});
}

/** Ends a program and waits until it is gone. */
export async function end(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	child.kill('SIGTERM');
	const hard = setTimeout(() => child.kill('SIGKILL'), 5000);
	await gone;
	clearTimeout(hard);
}
