// A small client of the W3C WebDriver protocol: three browsers, each behind its own driver. There is no
// package for it: a package looks for drivers by itself and fetches what it does not find, and this must
// work without a network.
import { spawn } from "node:child_process";
import { existsSync, globSync as nodeGlobSync, readdirSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
