/* Applies the reader's choice of theme before anything is painted. A file, as the page's policy allows no inline script. */
(function () {
	try {
		const choice = localStorage.getItem('theme');
		if (choice === 'dark' || choice === 'light') document.documentElement.dataset.theme = choice;
	} catch {
		/* Storage is blocked: the system's theme holds. */
	}
})();
