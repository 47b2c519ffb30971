// The page as a person uses it, by keyboard. node review.js ADDRESS CONCORDANCE LONG
// CONCORDANCE: of the folder, in three scripts; LONG: one with many findings. A result line each.
const { chromium } = require("playwright-core");
const fs = require("fs");

const [, , address, folder, short, long] = process.argv;
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const check = (name, good, more) => console.log(good ? `ok page: ${name}` : `FAILED page: ${name}: ${more ?? ""}`);

/** Whether CONDITION comes true within some seconds: machines are slow. */
async function comes(name, condition) {
	let got = false;
	for (let i = 0; i < 100 && !got; i++) {
		if (i > 0) await new Promise((resolve) => setTimeout(resolve, 100));
		got = await Promise.resolve().then(condition).catch(() => false);
	}
	check(name, got, got);
}

async function settled(page) {
	await page.waitForLoadState("networkidle");
	await page.waitForTimeout(150);
}

async function press(page, ...keys) {
	for (const key of keys) {
		await page.keyboard.press(key);
		await page.waitForTimeout(60);
	}
	await settled(page);
}

/** The dialog that is open has done its work and closed. */
const closed = (page) => page.waitForFunction(() => !document.querySelector("dialog[open]"));

async function accessible(page, name) {
	await page.evaluate(axe);
	const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
	check(`${name}: no violation`, found.violations.length === 0,
		found.violations.map((v) => `${v.id} ${v.nodes[0].html.slice(0, 80)}`).join("; "));
}

async function open(browser, file, options = {}) {
	const context = await browser.newContext({ bypassCSP: true, viewport: { width: 1280, height: 800 }, ...options });
	const page = await context.newPage();
	page.on("pageerror", (error) => check("no error in the page", false, error.message));
	await page.goto(address);
	await settled(page);
	await page.goto(`${new URL(address).origin}/#${encodeURIComponent(file)}`);
	await page.waitForSelector(".row");
	await settled(page);
	return page;
}

async function main() {
	const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
	const bytes = (file) => fs.readFileSync(`${folder}/${file}`);

	// the library
	const context = await browser.newContext({ bypassCSP: true });
	const library = await context.newPage();
	await library.goto(address);
	await library.waitForSelector(".library tbody td:nth-child(8)");
	check("the token leaves the address", !library.url().includes("token"));
	await accessible(library, "the library");

	// languages
	const page = await open(browser, short);
	const heads = () => page.$$eval(".heads > div", (all) => all.map((d) => d.lang));
	const before = await heads();
	check("three languages side by side", before.length === 3, before);
	await press(page, "l");
	await accessible(page, "the languages");
	await page.locator("dialog button[aria-label$='→']").first().press("Enter");
	await settled(page);
	await comes("languages change places", async () => (await heads())[1] === before[0]);
	await page.locator("dialog input[type=checkbox]").first().press("Space");
	await settled(page);
	await comes("a language is hidden", async () => (await heads()).length === 2);
	await page.locator("dialog input[type=checkbox]").first().press("Space");
	await press(page, "Escape");

	// searching
	for (const [word, lang] of [["SECURITY", "en"], ["國際", "zh"], ["信息安全", "zh"], ["государство", "ru"]]) {
		await press(page, "/");
		await page.keyboard.type(word);
		await press(page, "Enter", "Escape");
		await comes(`${word} is found`, () => page.$eval("mark.hit", (m, [word, lang]) => m.closest("[lang]").lang === lang, [word, lang]));
	}
	await press(page, "g");
	await page.keyboard.type("annex/s2/a");
	await press(page, "Enter");
	await comes("an address is gone to", async () => (await page.$eval(".row.current .place", (p) => p.textContent)).includes("annex/s2/a"));
	await accessible(page, "a document");

	// acts, and back
	const first = bytes(short);
	await press(page, "m");
	await comes("rows are merged", () => !bytes(short).equals(first));
	await page.waitForFunction(() => document.querySelectorAll(".row.current .cell:first-child .clause").length === 2);
	await press(page, "ArrowRight", "ArrowRight");
	await page.waitForSelector(".clause.chosen");
	const merged = bytes(short);
	await press(page, "b");
	await comes("a row is split before a clause", () => !bytes(short).equals(merged));
	await press(page, "y");
	await press(page, "t");
	await page.keyboard.type("look <there>");
	await press(page, "Tab", "Tab", "Enter");
	await closed(page);
	await comes("a note is kept", () => bytes(short).includes("look &lt;there&gt;"));
	await press(page, "i");
	await accessible(page, "linking sentences");
	await press(page, "1", "Tab", "1", "Control+Enter");
	await closed(page);
	await press(page, "k", "ArrowRight", "x", "j", "v");
	await press(page, "h");
	await accessible(page, "the history");
	await comes("the history tells", async () => (await page.$$("dialog li")).length >= 5);
	await press(page, "Escape");
	for (let i = 0; i < 12; i++) await press(page, "u");
	await comes("all undone: the first bytes", () => bytes(short).equals(first));
	await press(page, "?");
	await accessible(page, "the help");
	await press(page, "Escape");
	await page.reload();
	await page.waitForSelector(".row");
	check("reloaded: the same place", (await page.$$(".row")).length > 0);

	// findings
	const many = await open(browser, long);
	const count = await many.$$eval("#findings li", (all) => all.length);
	check("sixty findings", count >= 60, count);
	const seen = new Set();
	let keys = 0;
	for (let i = 0; i < 60; i++) {
		await many.keyboard.press("n");
		keys++;
		await many.waitForTimeout(120);
		seen.add(await many.$eval("#findings li.current", (li) => li.id).catch(() => null));
	}
	await settled(many);
	check("sixty findings are walked, a key each", seen.size === 60 && keys === 60, seen.size);
	await press(many, "s");
	await accessible(many, "a decision");
	await press(many, "Control+Enter");
	await comes("a finding stays", () => bytes(long).includes("<decision"));
	await many.emulateMedia({ colorScheme: "dark" });
	await accessible(many, "findings, dark");
	await many.setViewportSize({ width: 390, height: 800 });
	await settled(many);
	await accessible(many, "findings, on a phone");
	check("nothing is wider than a phone", await many.evaluate(() => document.documentElement.scrollWidth <= 390));

	// two people
	const one = await open(browser, short), two = await open(browser, short);
	await press(two, "j", "j", "t");
	await two.keyboard.type("typed by the second");
	await press(one, "j", "j", "y");
	await press(two, "Tab", "Tab", "Enter");
	await comes("the second writer is told", async () => (await two.$eval("dialog .problem", (p) => p.textContent)) !== "");
	check("and keeps the words typed", (await two.$eval("dialog textarea", (a) => a.value)) === "typed by the second");
	await press(two, "Tab", "Tab");
	await two.locator("dialog button[type=submit]").press("Enter");
	await settled(two);
	await comes("and can save them then", () => bytes(short).includes("typed by the second"));
	await comes("the first sees it", () => one.$$eval(".remark", (all) => all.some((r) => r.textContent === "typed by the second")));
	await browser.close();
}

main().catch((error) => { check("the page", false, error.stack); process.exit(1); });
