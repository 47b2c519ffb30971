// Prints what the readers of npm find: memories.js tmx|xliff FILE. JSON, a unit an object.
const fs = require("fs");
const [form, file] = process.argv.slice(2);
const text = fs.readFileSync(file, "utf8");

if (form === "tmx") {
	require("tmexchange").tmx2js(text, (error, memory) => {
		if (error) throw error;
		console.log(JSON.stringify(Object.entries(memory.resources).map(
			([id, cells]) => ({ id, cells }))));
	});
} else {
	require("xliff").xliff2js(text, (error, document) => {
		if (error) throw error;
		const units = Object.values(document.resources)[0];
		console.log(JSON.stringify(Object.values(units).map(unit => ({
			id: unit.additionalAttributes.name,
			cells: {
				[document.sourceLanguage]: unit.source,
				[document.targetLanguage]: unit.target,
			},
		}))));
	});
}
