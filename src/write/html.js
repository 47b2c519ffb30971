// Rows by the level of their findings; sentences that correspond. Neither "less than" nor an
// ampersand stands here, so that the page is well-formed XML as it is.
'use strict';
(function () {
	const table = document.querySelector('table.texts');
	const filter = document.getElementById('page:filter');
	let lit = [], focused = null;

	// ---- filter: a row is shown where one of its levels is asked for

	function choose() {
		const levels = new Set();
		for (const box of filter.querySelectorAll('input:checked'))
			levels.add(box.value);
		for (const row of table.tBodies[0].rows) {
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
		for (let e = target; e !== null; e = e.parentElement)
			e.hidden = false;
		target.scrollIntoView();
	});

	// ---- sentences: those of one number correspond; they stand in one row

	function counterparts(sentence) {
		const number = sentence.dataset.bead;
		return sentence.closest('tr').querySelectorAll('.s[data-bead="' + number + '"]');
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
		const cell = sentence.closest('td');
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
		const column = sentence.closest('td').cellIndex;
		let found;
		for (const s of counterparts(sentence)) {
			const other = s.closest('td').cellIndex;
			if ((other - column) * step > 0)
				if (found === undefined || (found.closest('td').cellIndex - other) * step > 0)
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
}());
