// What the page can do: rows by the level of their findings, findings one by one, search, languages,
// places to copy, sentences that correspond. Neither "less than" nor an ampersand stands here, so
// that the page is well-formed XML as it is.
'use strict';
(function () {
	const table = document.querySelector('table.texts');
	const body = table.tBodies[0];
	const bar = by('bar');
	const filter = by('filter');

	function by(name) {
		return document.getElementById('page:' + name);
	}

	// What a button of the bar with DATA-ACT does.
	function on(act, run) {
		for (const button of bar.querySelectorAll('[data-act="' + act + '"]'))
			button.addEventListener('click', () => run(button));
	}

	// The row, and the cell in it, that E stands in; a cell can have a table in it.
	function cellOf(e) {
		while (e.parentElement !== null) {
			if (e.parentElement.parentElement === body)
				return e;
			e = e.parentElement;
		}
		return null;
	}

	function rowOf(e) {
		return cellOf(e).parentElement;
	}

	function isShown(e) {
		return e.getClientRects().length > 0;
	}

	// All that E stands in is shown: rows that are filtered out, lists that are folded.
	function reveal(e) {
		for (; e !== null; e = e.parentElement) {
			e.hidden = false;
			if (e.tagName.toLowerCase() === 'details')
				e.open = true;
		}
	}

	// ---- filter: a row is shown where one of its levels is asked for

	function choose() {
		const levels = new Set();
		for (const box of filter.querySelectorAll('input:checked'))
			levels.add(box.value);
		for (const row of body.rows) {
			const own = (row.dataset.levels || 'none').split(' ');
			row.hidden = !own.some(level => levels.has(level));
			if (row.className === 'notes')
				for (const note of row.querySelectorAll('li'))
					note.hidden = !levels.has(note.dataset.level);
		}
	}

	if (filter !== null) {
		filter.hidden = false;
		filter.addEventListener('change', choose);
		choose();
	}
	// What is linked to is shown, whatever is chosen.
	window.addEventListener('hashchange', function () {
		const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
		if (target === null)
			return;
		reveal(target);
		target.scrollIntoView();
	});

	// ---- findings, one by one: from the last one while it is in view, else from what is

	const notes = Array.from(body.querySelectorAll('tr.notes li'));
	const place = by('place');
	let last = null;

	function isInView(e) {
		const box = e.getBoundingClientRect();
		return isShown(e) ? box.bottom > 0 ? window.innerHeight > box.top : false : false;
	}

	function visit(step) {
		const shown = notes.filter(isShown);
		let i = last !== null ? shown.indexOf(last) : -1;
		if (shown.length === 0)
			return;
		if (i >= 0 ? isInView(last) : false) {
			i += step;
		} else {
			i = shown.findIndex(note => note.getBoundingClientRect().top > bar.offsetHeight);
			i = (i === -1 ? shown.length : i) + (step > 0 ? 0 : -1);
		}
		i = (i + shown.length) % shown.length;
		last = shown[i];
		last.tabIndex = -1;
		last.focus({ preventScroll: true });
		last.scrollIntoView({ block: 'center' });
		place.textContent = (i + 1) + ' / ' + shown.length;
	}

	if (place !== null) {
		place.textContent = String(notes.length);
		on('finding-next', () => visit(1));
		on('finding-back', () => visit(-1));
		window.addEventListener('keydown', event => {
			if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey)
				return;
			event.preventDefault();
			visit(event.shiftKey ? -1 : 1);
		});
	}

	// ---- search: case, width and composition of letters make no difference

	const HITS = 10000;
	const WAIT = 150;       // milliseconds after the last key
	const search = by('search');
	let folded = null, hits = [], hit = -1, waiting = 0;

	// The letters of TEXT as they are compared, and for each where it came from.
	function fold(text) {
		let letters = '';
		const from = [];
		let at = 0;
		for (const c of text) {
			const plain = c.normalize('NFKD').toUpperCase().toLowerCase().replace(/\s/g, ' ');
			for (let i = 0; plain.length > i; i++)
				from.push(at);
			letters += plain;
			at += c.length;
		}
		from.push(at);
		return { letters: letters, from: from };
	}

	// Clauses with their text nodes, once they are needed.
	function clauses() {
		return Array.from(body.querySelectorAll('tr:not(.notes) p, td.labels'), function (p) {
			const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
			const nodes = [];
			while (walker.nextNode())
				nodes.push(walker.currentNode);
			return { p: p, nodes: nodes, text: fold(p.textContent) };
		});
	}

	function rangeOf(clause, start, end) {
		const range = document.createRange();
		let at = 0;
		for (const node of clause.nodes) {
			const behind = at + node.length;
			if (start >= at)
				if (behind > start)
					range.setStart(node, start - at);
			if (end > at)
				if (behind >= end)
					range.setEnd(node, end - at);
			at = behind;
		}
		return range;
	}

	function find(wanted) {
		const found = [];
		folded = folded || clauses();
		for (const clause of folded) {
			if (!clause.text.letters.includes(wanted) || !isShown(clause.p))
				continue;
			let at = clause.text.letters.indexOf(wanted);
			while (at !== -1) {
				const from = clause.text.from;
				let end = at + wanted.length;
				while (from[end] === from[end - 1])
					end++;
				found.push({ p: clause.p, range: rangeOf(clause, from[at], from[end]) });
				if (found.length === HITS)
					return found;
				at = clause.text.letters.indexOf(wanted, at + wanted.length);
			}
		}
		return found;
	}

	// Where the browser cannot colour ranges, the clause is marked.
	function colour(name, ranges) {
		if (CSS.highlights !== undefined)
			CSS.highlights.set(name, new Highlight(...ranges));
	}

	function goTo(i) {
		if (hit !== -1)
			hits[hit].p.classList.remove('here');
		hit = hits.length > 0 ? (i + hits.length) % hits.length : -1;
		const count = hits.length === HITS ? HITS + '+' : hits.length;
		by('hits').textContent = search.value === '' ? '' : (hit + 1) + ' / ' + count;
		colour('here', hit === -1 ? [] : [hits[hit].range]);
		if (hit === -1)
			return;
		hits[hit].p.classList.add('here');
		hits[hit].p.scrollIntoView({ block: 'center', inline: 'nearest' });
	}

	function seek() {
		const wanted = fold(search.value).letters.trim();
		if (hit !== -1)
			hits[hit].p.classList.remove('here');
		hit = -1;
		hits = wanted === '' ? [] : find(wanted);
		colour('found', hits.map(h => h.range));
		goTo(0);
	}

	search.addEventListener('input', () => {
		clearTimeout(waiting);
		waiting = setTimeout(seek, WAIT);
	});
	search.addEventListener('keydown', event => {
		if (event.key !== 'Enter')
			return;
		event.preventDefault();
		goTo(hit + (event.shiftKey ? -1 : 1));
	});
	on('hit-next', () => goTo(hit + 1));
	on('hit-back', () => goTo(hit - 1));

	// ---- languages: which are shown, in which order, which stay in view

	const languages = by('languages');
	const lines = languages === null ? [] : Array.from(languages.querySelectorAll('[data-text]'));
	const margin = table.classList.contains('bare') ? 0 : 1;
	const width = lines.length === 0 ? 1 :
		(body.querySelector('tr:not(.notes)').cells.length - margin) / lines.length;
	let order = lines.map((line, i) => i);

	// Rows of the texts, the head among them, with the cells of each text.
	function textRows() {
		return [table.tHead.rows[0]].concat(Array.from(body.rows).filter(row => row.className !== 'notes'));
	}

	function cellsAt(row, i) {
		const wide = row.parentElement === table.tHead ? 1 : width;
		return Array.from(row.cells).slice(margin + i * wide, margin + (i + 1) * wide);
	}

	function lineOf(text) {
		return lines.find(line => line.dataset.text === String(text));
	}

	function isWanted(text) {
		return lineOf(text).querySelector('input').checked;
	}

	function isPinned(text) {
		return lineOf(text).querySelector('[data-act="pin"]').getAttribute('aria-pressed') === 'true';
	}

	// Pinned cells stand beside those before them while the page is scrolled sideways.
	function pin() {
		if (lines.length === 0)
			return;
		const head = table.tHead.rows[0];
		let left = margin === 1 ? head.cells[0].offsetWidth : 0;
		const lefts = order.map(function (text, i) {
			const own = left;
			if (isWanted(text))
				left += isPinned(text) ? cellsAt(head, i)[0].offsetWidth : 0;
			return isPinned(text) ? own : null;
		});
		for (const row of textRows())
			lefts.forEach(function (at, i) {
				for (const cell of cellsAt(row, i)) {
					cell.classList.toggle('pinned', at !== null);
					cell.style.left = at !== null ? at + 'px' : '';
				}
			});
	}

	function arrange(now) {
		const places = now.map(text => order.indexOf(text));
		for (const row of textRows()) {
			const cells = order.map((text, i) => cellsAt(row, i));
			row.append(...places.flatMap(i => cells[i]));
		}
		order = now;
		for (const text of now)
			lines[0].parentElement.append(lineOf(text));
		show();
	}

	function show() {
		const n = order.filter(isWanted).length;
		for (const row of textRows())
			order.forEach((text, i) => cellsAt(row, i).forEach(cell => { cell.hidden = !isWanted(text); }));
		for (const cell of body.querySelectorAll('tr.notes > td[colspan]'))
			cell.colSpan = n * width;
		table.querySelectorAll('col.labels').forEach((col, i) => { col.parentElement.hidden = i >= n; });
		for (const line of lines)
			line.querySelector('input').disabled = n === 1 ? line.querySelector('input').checked : false;
		document.documentElement.style.setProperty('--texts', n);
		pin();
	}

	function move(button, step) {
		const line = button.closest('[data-text]');
		const now = order.slice();
		const i = now.indexOf(Number(line.dataset.text));
		if (now[i + step] === undefined)
			return;
		now.splice(i + step, 0, now.splice(i, 1)[0]);
		arrange(now);
		button.focus();
	}

	if (lines.length > 0) {
		languages.addEventListener('change', show);
		on('before', button => move(button, -1));
		on('behind', button => move(button, 1));
		for (const button of languages.querySelectorAll('[data-act="pin"]'))
			button.setAttribute('aria-pressed', 'false');
		on('pin', function (button) {
			button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
			arrange(order.filter(isPinned).concat(order.filter(text => !isPinned(text))));
			button.focus();
		});
		languages.addEventListener('keydown', event => {
			if (event.key !== 'Escape')
				return;
			languages.open = false;
			languages.querySelector('summary').focus();
		});
		document.addEventListener('click', event => {
			if (!languages.contains(event.target))
				languages.open = false;
		});
	}

	// ---- places to copy: two buttons at the address that is pointed to or has the focus

	const copy = by('copy');

	function offer(event) {
		const cell = event.target.closest === undefined ? null : event.target.closest('tbody th');
		if (cell === null || cell.contains(copy))
			return;
		if (cell.querySelector('a') === null || cell.parentElement.parentElement !== body)
			return;
		cell.append(copy);
		copy.hidden = false;
	}

	function copyByHand(text) {
		const area = document.createElement('textarea');
		const before = document.activeElement;
		area.value = text;
		bar.append(area);
		area.select();
		document.execCommand('copy');
		area.remove();
		before.focus();
	}

	async function put(text) {
		try {
			await navigator.clipboard.writeText(text);
		} catch (refused) {
			copyByHand(text);
		}
		by('said').textContent = '';
		by('said').textContent = by('said').dataset.copied + ': ' + text;
	}

	on('citation', () => put(copy.parentElement.querySelector('a').title));
	on('link', () => put(copy.parentElement.querySelector('a').href));
	table.addEventListener('mouseover', offer);
	table.addEventListener('focusin', offer);
	table.addEventListener('keydown', event => {
		if (event.key !== 'Escape' || copy.hidden)
			return;
		if (copy.contains(document.activeElement))
			copy.parentElement.querySelector('a').focus();
		copy.hidden = true;
		bar.append(copy);
	});

	// ---- sentences: those of one number correspond; they stand in one row

	let lit = [], focused = null;

	function counterparts(sentence) {
		const number = sentence.dataset.bead;
		return rowOf(sentence).querySelectorAll('.s[data-bead="' + number + '"]');
	}

	function light(sentence) {
		for (const s of lit)
			s.classList.remove('lit');
		lit = sentence === null ? [] : Array.from(counterparts(sentence));
		for (const s of lit)
			s.classList.add('lit');
	}

	function focus(sentence) {
		if (sentence === undefined)
			return;
		if (focused !== null)
			focused.tabIndex = -1;
		focused = sentence;
		focused.tabIndex = 0;
		focused.focus();
	}

	// The sentence before or behind, in the same column.
	function along(sentence, step) {
		const cell = cellOf(sentence);
		const column = cell.cellIndex;
		const here = Array.from(cell.querySelectorAll('.s'));
		const next = here[here.indexOf(sentence) + step];
		if (next !== undefined)
			return next;
		let row = cell.parentElement;
		for (;;) {
			row = step > 0 ? row.nextElementSibling : row.previousElementSibling;
			if (row === null)
				return undefined;
			if (row.hidden || row.className === 'notes' || row.cells[column] === undefined)
				continue;
			const there = row.cells[column].querySelectorAll('.s');
			if (there.length > 0)
				return there[step > 0 ? 0 : there.length - 1];
		}
	}

	// What corresponds in the columns to the left or to the right.
	function across(sentence, step) {
		const column = cellOf(sentence).cellIndex;
		let found;
		for (const s of counterparts(sentence)) {
			const other = cellOf(s).cellIndex;
			if ((other - column) * step > 0 ? isShown(s) : false)
				if (found === undefined || (cellOf(found).cellIndex - other) * step > 0)
					found = s;
		}
		return found;
	}

	function at(event) {
		return event.target.closest === undefined ? null : event.target.closest('.s');
	}

	table.addEventListener('mouseover', event => light(at(event) || document.activeElement.closest('.s')));
	table.addEventListener('mouseleave', () => light(document.activeElement.closest('.s')));
	table.addEventListener('focusin', event => light(at(event)));
	table.addEventListener('focusout', () => light(null));
	table.addEventListener('click', event => {
		if (at(event) !== null)
			if (String(window.getSelection()) === '')
				focus(at(event));
	});
	table.addEventListener('keydown', event => {
		const sentence = at(event);
		const moves = {
			ArrowDown: () => along(sentence, 1), ArrowUp: () => along(sentence, -1),
			ArrowRight: () => across(sentence, 1), ArrowLeft: () => across(sentence, -1),
		};
		if (sentence === null || moves[event.key] === undefined || event.ctrlKey || event.altKey ||
			event.metaKey || event.shiftKey)
			return;
		event.preventDefault();
		focus(moves[event.key]());
	});
	const first = table.querySelector('.s');
	if (first !== null) {
		focused = first;
		first.tabIndex = 0;
	}

	// ---- the bar stands above all that is scrolled

	function measure() {
		document.documentElement.style.setProperty('--bar', bar.offsetHeight + 'px');
		pin();
	}

	bar.hidden = false;
	measure();
	window.addEventListener('resize', measure);
}());
