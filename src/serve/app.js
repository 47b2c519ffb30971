// The review of concordances in a browser. The server holds the texts; the page lays out only what is
// seen: rows come in chunks, which are emptied again when they are far away.
const CHUNK = 40;
const state = { words: {}, readOnly: false, document: null, findings: [], current: 0, clause: null, taken: null,
	finding: -1, hidden: new Set(), order: [], hits: [], hit: -1, filter: { level: "", open: true, text: "" } };

const waiting = [];             // requests that wait for a check to be done

const $ = (id) => document.getElementById(id);
const t = (key, ...values) => (state.words[key] ?? key).replace(/\{(\d)\}/g, (_, i) => values[i] ?? "");

/** An element: properties, then children; null children are left out. */
function el(name, properties = {}, ...children) {
	const node = document.createElement(name);
	for (const [key, value] of Object.entries(properties)) {
		if (value === null || value === undefined || value === false) continue;
		if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
		else if (key === "class") node.className = value;
		else node.setAttribute(key, value === true ? "" : value);
	}
	node.append(...children.filter((child) => child !== null && child !== undefined));
	return node;
}

function say(text) {
	$("said").textContent = text;
	clearTimeout(say.timer);
	say.timer = setTimeout(() => { $("said").textContent = ""; }, 6000);
}

async function get(path, query = {}) {
	const response = await fetch(`/api/${path}?${new URLSearchParams(query)}`);
	const value = await response.json().catch(() => ({ error: response.statusText }));
	if (!response.ok) throw Object.assign(new Error(value.error), { status: response.status });
	if (response.status !== 202) return value;
	// it is being checked: the server says when that is done, of whichever document
	await new Promise((resolve) => { waiting.push(resolve); setTimeout(resolve, 5000); });
	return get(path, query);
}

async function post(asked) {
	const response = await fetch("/api/act", { method: "POST", headers: { "Content-Type": "application/json" },
		body: JSON.stringify({ file: state.document.file, ...asked }) });
	const value = await response.json().catch(() => ({ error: response.statusText }));
	if (!response.ok) throw Object.assign(new Error(value.error), { status: response.status });
}

// ---- the library

async function showLibrary() {
	state.document = null;
	document.title = "Concordat";
	$("name").textContent = t("app.library");
	$("tools").hidden = true;
	const body = el("tbody");
	const heads = ["app.document", "app.languages", "app.rows", "report.error", "report.warning", "report.note", "app.decided", "app.last"];
	$("main").replaceChildren(el("div", { class: "wide" }, el("table", { class: "library" },
		el("caption", {}, t("app.library")),
		el("thead", {}, el("tr", {}, ...heads.map((key) => el("th", { scope: "col" }, t(key))))), body)));
	for (const file of state.files) {
		const row = el("tr", {}, el("th", { scope: "row" }, el("a", { href: `#${encodeURIComponent(file)}` }, file)));
		body.append(row);
		get("state", { file }).then((s) => {
			const stale = s.stale.length > 0 ? el("small", { class: "level warning" }, t("app.stale", s.stale.join(", "))) : null;
			row.append(el("td", {}, s.langs.join(" "), stale), el("td", {}, String(s.rows)), el("td", {}, String(s.error)),
				el("td", {}, String(s.warning)), el("td", {}, String(s.note)), el("td", {}, String(s.decided)),
				el("td", {}, s.last ? `${s.last.when.slice(0, 16).replace("T", " ")} ${s.last.who}: ${t(`act.${s.last.what}`)}` : ""));
		}, (error) => row.append(el("td", { colspan: "7" }, error.message)));
	}
	if (state.files.length === 0) body.append(el("tr", {}, el("td", {}, t("app.empty"))));
	$("main").focus();
}

// ---- the document

const remembered = () => `concordat ${state.document.file}`;

async function showDocument(file) {
	state.document = await get("document", { file });
	Object.assign(state, { current: 0, clause: null, taken: null, finding: -1, hits: [], hit: -1 });
	const kept = JSON.parse(localStorage.getItem(remembered()) ?? "{}");
	const langs = state.document.versions.map((v) => v.lang);
	state.order = [...(kept.order ?? []).filter((l) => langs.includes(l)), ...langs.filter((l) => !(kept.order ?? []).includes(l))];
	state.hidden = new Set((kept.hidden ?? []).filter((l) => langs.includes(l)));
	document.title = `${file} — Concordat`;
	$("name").textContent = file;
	$("main").replaceChildren(el("div", { class: "desk findings", id: "desk" },
		el("nav", { class: "panel contents", id: "contents", "aria-label": t("app.contents"), hidden: true }),
		el("section", { id: "sheet", tabindex: "0", "aria-label": t("app.texts") }),
		el("aside", { class: "panel", id: "findings", "aria-label": t("app.findings") })));
	layOut();
	showTools();
	showContents();
	choose(0);
	$("sheet").focus();
	state.findings = [];
	showFindings();
	if (state.document.stale.length > 0) say(t("app.stale", state.document.stale.join(", ")));
	loadFindings().catch((error) => say(error.message));
}

/** The findings, and their marks in the rows that are there: as they come. */
async function loadFindings() {
	const file = state.document.file, print = state.findings[state.finding]?.fingerprint;
	const { findings } = await get("findings", { file });
	if (state.document?.file !== file) return;
	state.findings = findings;
	state.finding = findings.findIndex((f) => f.fingerprint === print);
	showFindings();
	await refill();
}

/** Every row that is laid out, as it is now; the person's place stays. */
async function refill() {
	const sheet = $("sheet"), row = state.current, before = rowNode(row)?.getBoundingClientRect().top;
	for (const chunk of sheet.querySelectorAll(".chunk[data-full]")) {
		delete chunk.dataset.full;
		await fill(chunk);
	}
	await choose(row, false);
	const after = rowNode(state.current)?.getBoundingClientRect().top;
	if (before !== undefined && after !== undefined) sheet.scrollTop += after - before;
}

const versions = () => state.order.filter((lang) => !state.hidden.has(lang))
	.map((lang) => state.document.versions.find((v) => v.lang === lang));

function remember() {
	localStorage.setItem(remembered(), JSON.stringify({ order: state.order, hidden: [...state.hidden] }));
}

/** Chunks of empty rows, as high as they will be, roughly; the observer fills those that come near. */
function layOut() {
	const sheet = $("sheet"), shown = versions();
	const letters = Math.max(12, sheet.clientWidth / Math.max(1, shown.length) / 9);
	state.observer?.disconnect();
	state.observer = new IntersectionObserver((entries) => {
		for (const entry of entries) entry.isIntersecting ? fill(entry.target) : empty(entry.target);
	}, { root: sheet, rootMargin: "1500px 0px" });
	const chunks = [];
	for (let from = 0; from < state.document.lengths.length; from += CHUNK) {
		const lengths = state.document.lengths.slice(from, from + CHUNK);
		const high = lengths.reduce((sum, n) => sum + 34 + 24 * Math.max(1, Math.ceil(n / letters)), 0);
		const chunk = el("div", { class: "chunk", "data-from": from });
		chunk.style.minHeight = `${high}px`;
		chunks.push(chunk);
	}
	sheet.replaceChildren(el("div", { class: "heads" }, ...shown.map((v) => el("div", { lang: v.lang,
		dir: v.rtl ? "rtl" : "ltr", title: v.file }, v.name, v.status === "working" ? ` (${t("status.working")})` : ""))), ...chunks);
	chunks.forEach((chunk) => state.observer.observe(chunk));
}

async function fill(chunk) {
	if (chunk.dataset.full) return chunk.filling;
	chunk.dataset.full = "1";
	chunk.filling = get("rows", { file: state.document.file, from: chunk.dataset.from, n: CHUNK }).then((answer) => {
		if (!chunk.dataset.full) return;
		chunk.replaceChildren(...answer.rows.map(rowElement));
		chunk.style.minHeight = "";
	}, (error) => { delete chunk.dataset.full; say(error.message); });
	return chunk.filling;
}

function empty(chunk) {
	if (!chunk.dataset.full || chunk.contains(document.activeElement)) return;
	chunk.style.minHeight = `${chunk.offsetHeight}px`;
	chunk.replaceChildren();
	delete chunk.dataset.full;
}

function rowElement(row) {
	const confidence = row.confirmed ? t("app.confirmed") : t("app.confidence", Math.round(row.confidence * 100));
	const node = el("article", { class: `row${row.heading ? " heading" : ""}${row.confirmed ? " confirmed" : ""}`,
		id: `row${row.row}`, "aria-label": row.cite || row.address, onclick: () => choose(row.row, false) },
	el("div", { class: "place" }, el("span", {}, row.cite || row.address), el("span", {}, row.address),
		el("span", { class: row.confidence < 0.5 && !row.confirmed ? "low" : null }, confidence)),
	el("div", { class: "cells" }, ...versions().map((v) => cellElement(row, v))),
	row.note ? el("p", { class: "remark" }, row.note) : null);
	node.row = row;
	if (row.row === state.current) node.classList.add("current");
	return node;
}

function cellElement(row, v) {
	const cell = el("div", { class: "cell", lang: v.lang, dir: v.rtl ? "rtl" : "ltr", "data-name": v.name,
		ondragover: (event) => { if (state.taken?.lang === v.lang) { event.preventDefault(); cell.classList.add("over"); } },
		ondragleave: () => cell.classList.remove("over"),
		ondrop: (event) => { event.preventDefault(); cell.classList.remove("over"); putInto(row.row); } },
	...row.cells[v.lang].map((clause) => clauseElement(row, v, clause)));
	return cell;
}

/** The text in pieces: sentences, the words of findings, what was searched for. */
function clauseElement(row, v, clause) {
	const hits = state.hits.filter((h) => h.row === row.row && h.lang === v.lang && h.clause === clause.id);
	const cuts = [...new Set([0, clause.text.length, ...clause.ends, ...clause.marks.flatMap((m) => [m[0], m[1]]),
		...hits.flatMap((h) => [h.start, h.end])])].sort((a, b) => a - b);
	const node = el("p", { class: "clause", draggable: !state.readOnly, "data-clause": clause.id, "data-lang": v.lang,
		onclick: () => { state.clause = { lang: v.lang, id: clause.id, row: row.row }; showChosen(); },
		ondragstart: (event) => { event.dataTransfer.setData("text/plain", clause.text); take(v.lang, clause.id, row.row); },
		ondragend: () => { state.taken = null; } });
	for (let i = 0; i + 1 < cuts.length; i++) {
		const [start, end] = [cuts[i], cuts[i + 1]];
		const sentence = clause.ends.findIndex((e) => start < e);
		const mark = clause.marks.find((m) => m[0] <= start && end <= m[1]);
		let piece = document.createTextNode(clause.text.slice(start, end));
		if (mark) {
			piece = el("mark", { class: mark[2], title: state.findings[mark[3]]?.message }, piece);
			piece.addEventListener("click", () => chooseFinding(mark[3], false));
		}
		if (hits.some((h) => h.start <= start && end <= h.end)) piece = el("mark", { class: "hit" }, piece);
		const bead = clause.beads[sentence];
		node.append(el("span", { "data-bead": bead ?? null, onpointerover: () => light(row.row, bead), onpointerout: () => light(row.row, null) }, piece));
	}
	return node;
}

/** The sentences of a row that correspond, in all its languages. */
function light(row, bead) {
	for (const node of document.querySelectorAll(`#row${row} [data-bead]`))
		node.classList.toggle("same", bead !== null && bead !== undefined && node.dataset.bead === String(bead));
}

// ---- choosing

const rowNode = (row) => $(`row${row}`);

async function reveal(row) {
	const chunk = $("sheet").querySelectorAll(".chunk")[Math.floor(row / CHUNK)];
	if (!chunk) return;
	if (!rowNode(row)) {
		chunk.scrollIntoView({ block: "start" });
		await fill(chunk);
	}
	rowNode(row)?.scrollIntoView({ block: "center" });
}

async function choose(row, scroll = true) {
	const last = state.document.lengths.length - 1;
	rowNode(state.current)?.classList.remove("current");
	state.current = Math.max(0, Math.min(last, row));
	if (state.clause && state.clause.row !== state.current) state.clause = null;
	if (scroll) await reveal(state.current);
	rowNode(state.current)?.classList.add("current");
	showChosen();
}

function showChosen() {
	for (const node of document.querySelectorAll(".clause.chosen")) node.classList.remove("chosen");
	for (const node of document.querySelectorAll(".clause.taken")) node.classList.remove("taken");
	if (state.clause) clauseNode(state.clause)?.classList.add("chosen");
	if (state.taken) clauseNode(state.taken)?.classList.add("taken");
}

const clauseNode = ({ lang, id }) => document.querySelector(`.clause[data-lang="${CSS.escape(lang)}"][data-clause="${id}"]`);

/** The clause to the right or left of the one chosen, in the row. */
function chooseClause(step) {
	const all = [...(rowNode(state.current)?.querySelectorAll(".clause") ?? [])];
	const at = all.findIndex((node) => node.classList.contains("chosen"));
	const node = all[at < 0 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + step))];
	if (!node) return;
	state.clause = { lang: node.dataset.lang, id: Number(node.dataset.clause), row: state.current };
	showChosen();
	node.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// ---- findings

const isOpen = (f) => !f.decision && !f.suppressed;

function filtered() {
	const { level, open, text } = state.filter;
	return state.findings.map((f, i) => ({ f, i })).filter(({ f }) => (!level || f.level === level) && (!open || isOpen(f)) &&
		(!text || `${f.rule} ${f.title} ${f.message}`.toLowerCase().includes(text.toLowerCase())));
}

function showFindings() {
	const panel = $("findings"), list = filtered();
	const level = el("select", { "aria-label": t("app.level"), onchange: (e) => { state.filter.level = e.target.value; showFindings(); } },
		...["", "error", "warning", "note"].map((l) => el("option", { value: l, selected: l === state.filter.level }, l ? t(`report.${l}`) : t("app.all"))));
	const open = el("label", {}, el("input", { type: "checkbox", checked: state.filter.open,
		onchange: (e) => { state.filter.open = e.target.checked; showFindings(); } }), ` ${t("app.open-only")}`);
	const text = el("input", { type: "search", value: state.filter.text, "aria-label": t("app.filter"), placeholder: t("app.filter"),
		onchange: (e) => { state.filter.text = e.target.value; showFindings(); } });
	const items = list.slice(0, 500).map(({ f, i }) => el("li", { class: i === state.finding ? "current" : null, id: `finding${i}` },
		el("button", { type: "button", class: isOpen(f) ? null : "decided", onclick: () => chooseFinding(i) },
			el("span", { class: `level ${f.level}` }, `${t(`report.${f.level}`)} `), f.cite || f.address || t("app.whole"),
			el("small", {}, f.message), f.decision ? el("small", {}, t(`app.${f.decision.verdict}`), f.decision.reason ? `: ${f.decision.reason}` : "") : null)));
	panel.replaceChildren(el("h2", {}, t("app.findings-of", list.length, state.findings.length)),
		el("div", { class: "filters" }, level, text, open), el("ol", {}, ...items));
	if (list.length > 500) panel.append(el("p", {}, t("app.more", list.length - 500)));
}

async function chooseFinding(i, scroll = true) {
	state.finding = i;
	for (const node of document.querySelectorAll("#findings li.current")) node.classList.remove("current");
	$(`finding${i}`)?.classList.add("current");
	$(`finding${i}`)?.scrollIntoView({ block: "nearest" });
	const f = state.findings[i];
	if (f.row !== null) await choose(f.row, scroll);
	say(`${f.rule}. ${f.message}`);
}

function stepFinding(step) {
	const list = filtered();
	if (list.length === 0) { say(t("app.none-left")); return; }
	const at = list.findIndex(({ i }) => i >= state.finding);
	let next = state.finding < 0 ? 0 : step > 0 ? list.findIndex(({ i }) => i > state.finding) : (at < 0 ? list.length : at) - 1;
	if (next < 0) next = step > 0 ? 0 : list.length - 1;
	chooseFinding(list[next].i);
}

// ---- acts

const marked = (row) => [row, rowNode(row)?.row.mark];

/** Does an act and shows what became of it; what was typed stays in its dialog where it is refused. */
async function act(asked) {
	if (state.readOnly) { say(t("app.read-only")); return; }
	try {
		await post(asked);
		await refresh();
	} catch (error) {
		if (error.status === 409) await refresh();
		throw error;
	}
}

/** An act on the row as it is now, whatever comes while its dialog is open. Once its person was told of
 * that, on what is there then. */
function onSeen(asked) {
	let row = marked(state.current);
	return (values) => act({ ...asked(values), rows: [row] }).catch((error) => {
		if (error.status === 409) row = marked(state.current);
		throw error;
	});
}

const attempt = (asked) => act(asked).catch((error) => say(error.message));

/** What stands on the disk now, in the same place. */
async function refresh() {
	const rows = state.document.lengths.length;
	state.document = await get("document", { file: state.document.file });
	state.current = Math.min(state.current, state.document.lengths.length - 1);
	if (Math.ceil(rows / CHUNK) !== Math.ceil(state.document.lengths.length / CHUNK)) {
		layOut();
		await reveal(state.current);
	} else {
		await refill();
	}
	showContents();
	loadFindings().catch((error) => say(error.message));
}

function needClause() {
	if (!state.clause) say(t("app.choose-clause"));
	return state.clause;
}

function take(lang, id, row) { state.taken = { lang, id, row }; showChosen(); say(t("app.taken")); }

function putInto(row) {
	const clause = state.taken;
	if (!clause || clause.row === row) return;
	state.taken = null;
	attempt({ act: "move", lang: clause.lang, clause: clause.id, rows: [marked(clause.row), marked(row)] });
}

const acts = {
	merge: () => attempt({ act: "merge", rows: [marked(state.current), marked(state.current + 1)] }),
	split: () => needClause() && attempt({ act: "split", lang: state.clause.lang, clause: state.clause.id, rows: [marked(state.current)] }),
	alone: () => needClause() && attempt({ act: "alone", lang: state.clause.lang, clause: state.clause.id, rows: [marked(state.current)] }),
	take: () => needClause() && take(state.clause.lang, state.clause.id, state.current),
	put: () => putInto(state.current),
	confirm: () => attempt({ act: rowNode(state.current)?.row.confirmed ? "unconfirm" : "confirm", rows: [marked(state.current)] }),
	undo: () => attempt({ act: "undo" }),
	redo: () => attempt({ act: "redo" }),
	note: () => ask(t("app.note"), [{ name: "text", label: t("app.note"), area: true, value: rowNode(state.current)?.row.note ?? "" }],
		onSeen(({ text }) => ({ act: "note", text }))),
	link: () => ask(t("app.link"), versions().map((v) => ({ name: v.lang, label: t("app.sentences", v.name), value: "" })),
		onSeen((values) => ({ act: "link", sides: ranges(values) }))),
	stays: () => decide("stays"), correct: () => decide("correct"), open: () => decide("open"),
	withdraw: () => {
		const f = state.findings[state.finding];
		if (f?.decision) attempt({ act: "withdraw", fingerprint: f.fingerprint, rule: f.rule });
	},
};

/** {"en": "2-3"} to {"en": [1, 2]}. */
function ranges(values) {
	const sides = {};
	for (const [lang, text] of Object.entries(values)) {
		const parts = /^\s*(\d+)(?:\s*[-–]\s*(\d+))?\s*$/.exec(text);
		if (parts) sides[lang] = [Number(parts[1]) - 1, Number(parts[2] ?? parts[1]) - Number(parts[1]) + 1];
	}
	return sides;
}

const decidedBy = (f) => (f?.decision ? `${f.decision.author ?? ""} ${f.decision.date ?? ""}` : "");

function decide(verdict) {
	const f = state.findings[state.finding];
	if (!f) { say(t("app.choose-finding")); return; }
	const fields = [{ name: "reason", label: t(verdict === "open" ? "app.remark" : "app.why"), area: true,
		value: f.decision?.reason ?? (verdict === "stays" ? t("app.as-published") : "") }];
	if (verdict === "correct") fields.unshift({ name: "lang", label: t("app.in-text"), choice: ["", ...state.order], value: f.deviates?.[0] ?? "" },
		{ name: "reading", label: t("app.read"), value: f.decision?.reading ?? "" });
	const { fingerprint, former, rule, address } = f;
	let was = decidedBy(f);
	ask(`${t(`app.${verdict}`)}: ${f.cite || f.address}`, fields, async (values) => {
		await act({ act: "decide", verdict, fingerprint, former, rule, address, was, ...values }).catch((error) => {
			was = decidedBy(state.findings.find((g) => g.fingerprint === fingerprint));
			throw error;
		});
		stepFinding(1);
	}, f.message);
}

// ---- dialogs

/** Asks for FIELDS; DO gets their values. Where it fails, the dialog stays with what was typed. */
function ask(title, fields, action, words = "") {
	const inputs = fields.map((field) => {
		const node = field.choice ? el("select", { name: field.name }, ...field.choice.map((c) => el("option", { value: c, selected: c === field.value }, c))) :
			el(field.area ? "textarea" : "input", { name: field.name, rows: field.area ? "3" : null });
		if (!field.choice) node.value = field.value;
		return el("label", {}, field.label, node);
	});
	const problem = el("p", { class: "problem", role: "alert" });
	const dialog = el("dialog", { "aria-label": title, onclose: () => { dialog.remove(); $("sheet")?.focus(); } },
		el("form", { onsubmit: async (event) => {
			event.preventDefault();
			const values = Object.fromEntries([...dialog.querySelectorAll("[name]")].map((n) => [n.name, n.value]));
			try { await action(values); dialog.close(); } catch (error) { problem.textContent = error.message; }
		}, onkeydown: (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit(); } },
		el("h2", {}, title), words ? el("p", {}, words) : null, ...inputs, problem,
		el("div", { class: "go" }, el("button", { type: "button", onclick: () => dialog.close() }, t("app.cancel")), el("button", { type: "submit" }, t("app.ok")))));
	document.body.append(dialog);
	dialog.showModal();
	dialog.querySelector("textarea, input, select, button")?.focus();
	return dialog;
}

function show(title, ...content) {
	const dialog = el("dialog", { "aria-label": title, onclose: () => { dialog.remove(); $("sheet")?.focus(); } }, el("h2", {}, title), ...content,
		el("div", { class: "go" }, el("button", { type: "button", onclick: () => dialog.close() }, t("app.close"))));
	document.body.append(dialog);
	dialog.showModal();
	return dialog;
}

async function showHistory() {
	const log = await get("log", { file: state.document.file });
	const done = log.filter((a) => !a.undone).length;
	const items = log.map((a, i) => el("li", { class: a.undone ? "decided" : null }, `${a.when.slice(0, 16).replace("T", " ")} ${a.who}: ${t(`act.${a.what}`)} ${a.at ?? ""}${a.say ? `: ${a.say}` : ""} `,
		!a.undone && !state.readOnly ? el("button", { type: "button", onclick: () => { dialog.close(); attempt({ act: "undo", steps: done - i }); } }, t("app.undo-to")) : null));
	const dialog = show(t("app.history"), items.length > 0 ? el("ol", {}, ...items) : el("p", {}, t("app.nothing-done")));
}

function showLanguages() {
	const list = el("ul", {});
	const draw = () => list.replaceChildren(...state.order.map((lang, i) => {
		const v = state.document.versions.find((w) => w.lang === lang);
		const swap = (by) => { [state.order[i], state.order[i + by]] = [state.order[i + by], state.order[i]]; changed(); };
		return el("li", {}, el("label", {}, el("input", { type: "checkbox", checked: !state.hidden.has(lang), onchange: (e) => {
			e.target.checked ? state.hidden.delete(lang) : state.hidden.add(lang);
			changed();
		} }), ` ${v.name}`),
		el("button", { type: "button", "aria-label": `${v.name} ←`, disabled: i === 0, onclick: () => swap(-1) }, "←"),
		el("button", { type: "button", "aria-label": `${v.name} →`, disabled: i === state.order.length - 1, onclick: () => swap(1) }, "→"));
	}));
	const changed = () => { remember(); draw(); layOut(); reveal(state.current).then(() => choose(state.current, false)); };
	draw();
	show(t("app.languages"), list);
}

function showExport() {
	const formats = ["html", "docx", "odt", "pdf", "xlsx", "csv", "markdown", "tmx", "xliff", "json", "corrections", "certificate"];
	const link = (format) => el("li", {}, el("a", { href: `/api/export?${new URLSearchParams({ file: state.document.file, format })}`,
		download: `${state.document.file.replace(/^.*\//, "").replace(/\.concordance\.xml$|\.xml$/, "")}.${{ markdown: "md", xliff: "xlf", corrections: "corrections.html", certificate: "certificate.txt" }[format] ?? format}` }, format));
	show(t("app.export"), el("ul", {}, ...formats.map(link)));
}

function showContents() {
	$("contents").replaceChildren(el("h2", {}, t("app.contents")), el("ol", {}, ...state.document.contents.map((c) =>
		el("li", { style: null }, el("button", { type: "button", onclick: () => choose(c.row) }, "\u2003".repeat(Math.max(0, c.depth - 1)) + c.text)))));
}

function toggle(panel) {
	const node = $(panel);
	node.hidden = !node.hidden;
	$("desk").classList.toggle(panel, !node.hidden);
	if (!node.hidden) node.querySelector("button")?.focus(); else $("sheet").focus();
}

async function showWhy() {
	const list = await get("excuses", { file: state.document.file, row: state.current });
	show(t("app.why-not"), list.length > 0 ? el("ul", {}, ...list.map((e) => el("li", {}, `${e.rule}: ${e.why}`))) : el("p", {}, t("app.nothing-near")));
}

// ---- searching

async function search(text) {
	state.hits = text.trim() === "" ? [] : await get("search", { file: state.document.file, q: text });
	state.hit = -1;
	for (const chunk of document.querySelectorAll(".chunk[data-full]")) { delete chunk.dataset.full; await fill(chunk); }
	if (state.hits.length > 0) stepHit(1); else if (text.trim() !== "") say(t("app.not-found"));
}

async function stepHit(step) {
	if (state.hits.length === 0) return;
	state.hit = (state.hit + step + state.hits.length) % state.hits.length;
	await choose(state.hits[state.hit].row);
	say(t("app.hit", state.hit + 1, state.hits.length));
}

async function jump(text) {
	try { await choose((await get("find", { file: state.document.file, q: text })).row); $("sheet").focus(); } catch (error) { say(error.message); }
}

// ---- tools and keys

const keys = {
	j: [() => choose(state.current + 1), "app.key-next"], k: [() => choose(state.current - 1), "app.key-previous"],
	n: [() => stepFinding(1), "app.key-next-finding"], p: [() => stepFinding(-1), "app.key-previous-finding"],
	ArrowRight: [() => chooseClause(1), "app.key-clause"], ArrowLeft: [() => chooseClause(-1), "app.key-clause"],
	s: [acts.stays, "app.stays"], c: [acts.correct, "app.correct"], o: [acts.open, "app.open"], d: [acts.withdraw, "app.withdraw"],
	w: [showWhy, "app.why-not"], y: [acts.confirm, "app.key-confirm"], t: [acts.note, "app.note"], m: [acts.merge, "app.key-merge"],
	b: [acts.split, "app.key-split"], a: [acts.alone, "app.key-alone"], x: [acts.take, "app.key-take"], v: [acts.put, "app.key-put"],
	i: [acts.link, "app.link"], u: [acts.undo, "app.undo"], r: [acts.redo, "app.redo"], h: [showHistory, "app.history"],
	"/": [() => $("search").select(), "app.search"], "]": [() => stepHit(1), "app.key-next-hit"], "[": [() => stepHit(-1), "app.key-previous-hit"],
	g: [() => $("jump").select(), "app.jump"], l: [showLanguages, "app.languages"], e: [showExport, "app.export"],
	q: [() => toggle("contents"), "app.contents"], f: [() => toggle("findings"), "app.findings"], "?": [showHelp, "app.help"],
};

function showHelp() {
	show(t("app.help"), el("dl", {}, ...Object.entries(keys).flatMap(([key, [, words]]) =>
		[el("dt", {}, el("kbd", {}, key.replace("Arrow", "").replace("Right", "→").replace("Left", "←"))), el("dd", {}, t(words))])));
}

function showTools() {
	const field = (id, words, action) => el("input", { id, type: "search", "aria-label": t(words), placeholder: t(words),
		onkeydown: (event) => {
			if (event.key === "Enter") { event.preventDefault(); action(event.target.value); }
			if (event.key === "Escape") { event.preventDefault(); $("sheet").focus(); }
		} });
	const button = (words, key, action) => el("button", { type: "button", title: `${t(words)} (${key})`, onclick: action }, t(words));
	const edits = state.readOnly ? [] : [button("app.undo", "u", acts.undo), button("app.redo", "r", acts.redo)];
	$("tools").setAttribute("aria-label", t("app.tools"));
	$("tools").replaceChildren(field("search", "app.search", search), field("jump", "app.jump", jump), ...edits,
		button("app.contents", "q", () => toggle("contents")), button("app.findings", "f", () => toggle("findings")),
		button("app.languages", "l", showLanguages), button("app.history", "h", showHistory),
		button("app.export", "e", showExport), button("app.help", "?", showHelp));
	$("tools").hidden = false;
}

document.addEventListener("keydown", (event) => {
	if (!state.document || document.querySelector("dialog[open]") || event.target.closest("input, textarea, select")) return;
	if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "z") {
		event.preventDefault();
		(event.shiftKey ? acts.redo : acts.undo)();
		return;
	}
	if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
	event.preventDefault();
	keys[event.key][0]();
});

// ---- the whole

async function go() {
	const file = decodeURIComponent(location.hash.slice(1));
	try {
		if (file === "") await showLibrary(); else await showDocument(file);
	} catch (error) {
		$("main").replaceChildren(el("p", { class: "problem" }, error.message));
	}
}

async function begin() {
	const library = await get("library");
	Object.assign(state, { words: library.words, files: library.files, readOnly: library.readOnly });
	document.documentElement.lang = library.lang;
	addEventListener("hashchange", go);
	if (state.files.length === 1 && location.hash === "") location.replace(`#${encodeURIComponent(state.files[0])}`);
	else await go();
	const events = new EventSource("/api/events");
	events.addEventListener("checked", () => { for (const go of waiting.splice(0)) go(); });
	events.addEventListener("changed", async (event) => {
		const { file } = JSON.parse(event.data);
		clearTimeout(begin.timer);
		begin.timer = setTimeout(async () => {
			if (state.document?.file !== file) { if (!state.document) showLibrary(); return; }
			const now = await get("document", { file });
			if (now.state !== state.document.state) { await refresh(); say(t("app.changed")); }
		}, 100);
	});
}

begin().catch((error) => say(error.message));
