// Run as a process of its own: React's `renderToString` over the documents of a folder. They are read and
// parsed beforehand, and all the code is warm. Prints what the rendering alone took.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, server] = process.argv.slice(2);
const { htmlOf } = await import(pathToFileURL(server));
const articles = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
for (const article of articles.slice(0, 200)) htmlOf(article);
const begin = performance.now();
const before = process.cpuUsage();
let characters = 0;
for (const article of articles) characters += htmlOf(article).length;
const { user, system } = process.cpuUsage(before);
process.stdout.write(JSON.stringify({ wall: performance.now() - begin, processor: (user + system) / 1000, characters, articles: articles.length }));
