/** Whether this Node can run the project. No imports: even an old Node must be able to print the sentence below. */

/**
 * @param {string} version - such as `20.19.3`
 * @param {string} range - `engines.node` of package.json, in the two forms used there: `^20.19.0 || >=24`
 * @returns {string | null} One sentence for the reader, or null where the version will do.
 */
export function nodeFault(version, range) {
	if (range.split('||').some((part) => fits(version, part.trim()))) return null;
	const wanted = range
		.split('||')
		.map((part) =>
			part
				.trim()
				.replace(/^\^(\d+)\.(\d+).*/, '$1.$2 or a later $1')
				.replace(/^>=(\d+)$/, '$1 and newer')
		)
		.join(', ');
	return `Article Ten needs Node ${wanted}; this is Node ${version}. Get one at https://nodejs.org or with your version manager.`;
}

/**
 * @param {string} version
 * @param {string} part - `^A.B.C` (same major, at least that) or `>=A` (at least that)
 */
function fits(version, part) {
	const form = /^(\^|>=)(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(part);
	if (!form) throw new Error(`package.json: engines.node: "${part}" is neither ^A.B.C nor >=A.B.C`);
	const want = form.slice(2).map((digits) => Number(digits || 0));
	const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
	const [wantMajor = 0, wantMinor = 0, wantPatch = 0] = want;
	if (major !== wantMajor) return form[1] === '>=' && major > wantMajor;
	return minor === wantMinor ? patch >= wantPatch : minor > wantMinor;
}
