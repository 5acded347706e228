/** Finds Firefox and WebKit on this machine, and on Debian installs them where this process may. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distribution } from '../../scripts/lib/browser.mjs';

export interface Found {
	firefox: string | null;
	webkit: { driver: string; browser: string; display: string } | null;
}

const onPath = (name: string): string | null =>
	(process.env.PATH ?? '')
		.split(':')
		.map((folder) => join(folder, name))
		.find(existsSync) ?? null;

/** Debian has it below the folder of the machine's architecture. */
function miniBrowser(): string | null {
	for (const above of ['/usr/lib', '/usr/libexec'])
		for (const folder of existsSync(above) ? ['', ...readdirSync(above)] : [])
			for (const name of ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0']) {
				const file = join(above, folder, name, 'MiniBrowser');
				if (existsSync(file)) return file;
			}
	return null;
}

function find(): Found {
	const [driver, browser, display] = [onPath('WebKitWebDriver'), miniBrowser(), onPath('Xvfb')];
	return {
		firefox: onPath('firefox-esr') ?? onPath('firefox'),
		webkit: driver && browser && display ? { driver, browser, display } : null
	};
}

function mayInstall(): boolean {
	try {
		return process.getuid?.() === 0 && distribution(readFileSync('/etc/os-release', 'utf8')) === 'debian';
	} catch {
		return false;
	}
}

/** The browsers; what is not there and cannot be installed is null, which is said. */
export function engines(): Found {
	const there = find();
	if ((there.firefox && there.webkit) || !mayInstall()) return there;
	console.log('Installing firefox-esr, webkit2gtk-driver and xvfb (apt-get).');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	spawnSync('apt-get', ['update'], { env, stdio: 'ignore' });
	const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb'];
	spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env, stdio: 'ignore' });
	return find();
}
