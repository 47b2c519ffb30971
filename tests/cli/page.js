// What the page's script does, tried in a browser; test_page.sh adds it to a page of tests/cli/tables.
// Each line of the report is one of the tests' words and a name.
'use strict';
(async function () {
	const report = [];
	const $ = s => document.querySelector(s);
	const all = s => Array.from(document.querySelectorAll(s));
	const by = name => document.getElementById('page:' + name);
	const act = (name, within) => (within || document).querySelector('[data-act="' + name + '"]');
	const shown = e => e.checkVisibility() && e.getClientRects().length > 0;
	const wait = ms => new Promise(done => setTimeout(done, ms));
	const key = (e, name, more) => e.dispatchEvent(new KeyboardEvent('keydown',
		Object.assign({ key: name, bubbles: true, cancelable: true }, more)));
	const heads = () => all('.texts thead th[lang]').filter(shown).map(th => th.lang).join(' ');
	const row = id => document.getElementById(id).parentElement;
	const narrow = innerWidth <= 800;
	const texts = TEXTS;
	const width = $('col.labels') === null ? 1 : 2;
	const cites = { en: 'Article 1', ru: 'Статья 1' };

	function check(name, condition, what) {
		report.push((condition ? 'ok' : 'FAILED') + ' page at ' + innerWidth + ' px: ' + name +
			(condition || what === undefined ? '' : ': ' + what));
	}

	try {
		// ---- nothing is lost
		check('no column is lost', document.documentElement.scrollWidth <= innerWidth &&
			all('.texts tbody td').filter(shown).every(td => td.getBoundingClientRect().right <= innerWidth + 1),
			document.documentElement.scrollWidth);
		check('all texts have a head', heads() === texts, heads());
		check('the bar is shown', shown(by('bar')));

		// ---- contents
		const contents = $('nav.contents > details');
		contents.open = false;
		check('contents fold', !shown($('nav.contents a')));
		contents.open = true;
		check('contents lead to rows', all('nav.contents a').every(a =>
			document.getElementById(decodeURIComponent(a.hash.slice(1))) !== null));

		// ---- findings
		const notes = all('tr.notes li');
		key(document.body, 'F8');
		check('F8 goes to the first finding', document.activeElement === notes[0]);
		key(document.body, 'F8');
		check('F8 goes on', document.activeElement === notes[1]);
		check('the place among findings', by('place').textContent === '2 / ' + notes.length, by('place').textContent);
		act('finding-back').click();
		check('a button goes back', document.activeElement === notes[0]);
		key(document.body, 'F8', { shiftKey: true });
		check('Shift+F8 goes round', document.activeElement === notes[notes.length - 1]);
		const box = document.activeElement.getBoundingClientRect();
		check('what has the focus is not covered', box.top >= by('bar').getBoundingClientRect().bottom - 1 &&
			box.bottom <= innerHeight + 1);

		// ---- search
		const search = by('search');
		const seek = async words => {
			search.value = words;
			search.dispatchEvent(new Event('input'));
			await wait(400);
			return by('hits').textContent;
		};
		for (const [words, hits] of SEARCHES)
			check('search for ' + words, await seek(words) === hits, by('hits').textContent);
		key(search, 'Enter');
		check('Enter goes to the next match', /^2 \//.test(by('hits').textContent), by('hits').textContent);
		key(search, 'Enter', { shiftKey: true });
		act('hit-back').click();
		check('the match before the first is the last', /^(\d+) \/ \1$/.test(by('hits').textContent), by('hits').textContent);
		check('a match is marked', $('.here') !== null && CSS.highlights.get('here').size === 1);
		await seek('');
		check('no words, no matches', by('hits').textContent === '' && $('.here') === null);

		// ---- languages
		const first = texts.split(' ')[0], last = texts.split(' ').pop();
		const line = lang => by('languages').querySelector('[lang="' + lang + '"]').closest('p');
		const box1 = line(first).querySelector('input');
		by('languages').open = true;
		box1.click();
		check('a language is hidden', heads() === texts.split(' ').slice(1).join(' '), heads());
		check('with all its cells', !all('.texts tbody tr:not(.notes) > td[lang="' + first + '"]').some(shown));
		check('notes go over what is left', $('tr.notes td[colspan]').colSpan === (texts.split(' ').length - 1) * width);
		await seek('lighthouse');
		check('what is hidden is not found', by('hits').textContent === '0 / 0', by('hits').textContent);
		await seek('');
		box1.click();
		act('behind', line(first)).click();
		check('a language is moved', heads() === texts.replace(/^(\S+) (\S+)/, '$2 $1'), heads());
		check('with its cells', row('art1').querySelectorAll(':scope > td')[width].lang === first);
		check('the focus stays', document.activeElement === act('behind', line(first)));
		act('before', line(first)).click();
		act('pin', line(last)).click();
		check('a language that is pinned stands first', heads().startsWith(last), heads());
		check('and says so', act('pin', line(last)).getAttribute('aria-pressed') === 'true');
		check('and stays in view', narrow || getComputedStyle(row('art1').querySelector(':scope > td')).position === 'sticky');
		act('pin', line(last)).click();
		for (let i = 1; i < texts.split(' ').length; i++)
			act('behind', line(last)).click();
		check('all stand again as they did', heads() === texts, heads());
		for (const p of all('#page\\:languages p'))
			if (p !== line(first))
				p.querySelector('input').click();
		check('one language is always shown', line(first).querySelector('input').disabled && heads() === first);
		for (const p of all('#page\\:languages p'))
			if (p !== line(first))
				p.querySelector('input').click();
		key(act('pin', line(first)), 'Escape');
		check('Escape closes the list', !by('languages').open);

		// ---- copies
		let copied = null;
		Object.defineProperty(navigator, 'clipboard', { configurable: true,
			value: { writeText: async text => { copied = text; } } });
		const link = document.getElementById('art1').querySelector('a');
		link.focus();
		check('the focus at an address offers copies', shown(by('copy')));
		act('citation').click();
		await wait(10);
		check('the citation is copied', copied === cites[document.documentElement.lang], copied);
		act('link').click();
		await wait(10);
		check('the link is copied', copied === link.href && /#art1$/.test(copied), copied);
		check('and said', by('said').textContent.endsWith(copied), by('said').textContent);
		key(act('link'), 'Escape');
		check('Escape takes the offer away', !shown(by('copy')));

		// ---- what a filter hid
		for (const input of all('#page\\:filter input'))
			input.click();
		check('all rows are filtered out', !all('.texts tbody tr').some(shown));
		location.hash = '#art1';
		await wait(50);
		check('a link shows its row', shown(document.getElementById('art1')));
		for (const input of all('#page\\:filter input'))
			input.click();
		scrollTo(0, 0);

		// ---- what a machine can tell of its being accessible
		if (window.axe === undefined) {
			report.push('skip page at ' + innerWidth + ' px by axe: not installed');
		} else {
			const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
			const judge = async (what, part) => {
				const said = await axe.run(part, rules);
				check(what + ': no violation that axe knows', said.passes.length > 5 && said.violations.length === 0,
					said.violations.map(v => v.id + ' ' + v.nodes.map(n => n.target + ' ' + n.failureSummary)
					.join(' ')).join('; ').replace(/\s+/g, ' ').slice(0, 1500));
			};
			all('main details, nav details, section details').forEach(e => { e.open = true; });
			link.focus({ preventScroll: true });
			scrollTo(0, 0);
			await judge('the page', document);
			by('languages').open = true;
			await judge('the list of languages', by('bar'));
		}
	} catch (error) {
		report.push('FAILED page: ' + error + ' ' + error.stack);
	}
	parent.postMessage(report.join('\n'), '*');
}());
