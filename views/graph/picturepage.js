"use strict";
// To a script, what is in <noscript> is a text. Browsers take long for the shapes of thousands of tables, but not for
// their text: so only what is in sight and can be read becomes elements.
const source = document.querySelector("noscript").textContent;
const FarScale = 0.45; // Pixels a unit. Below, columns cannot be read: tables are blocks with large names.
const ManyKeys = 250; // More of them are plain, pale lines from afar.
const TitleLetters = 'font-size="13"';
const SmallLetters = 'font-size="9"'; // Of types and marks.

const main = document.querySelector("main");
const input = document.querySelector("input");
const output = document.querySelector("output");
const footer = document.querySelector("footer");
const paper = document.getElementById("paper");

// The picture's parts

const [opening, ...layers] = source.split('<g class="');
const markupOf = Object.fromEntries(layers.map(layer => {
  const start = layer.indexOf('">');
  return [layer.slice(0, start), layer.slice(start + 2, layer.lastIndexOf("</g>\n"))];
}));
const numbers = text => (text.match(/-?\d[\d.]*(e[-+]\d+)?/g) ?? []).map(Number);
const attribute = (markup, name) => markup.match(` ${name}="([^"]*)"`)?.[1];
const entities = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };
const plain = markup => markup.replace(/&(lt|gt|quot|amp);/g, entity => entities[entity]);
const escaped = text => text.replace(/[&<]/g, letter => (letter === "&" ? "&amp;" : "&lt;"));
const textsIn = markup => [...markup.matchAll(/<text([^>]*)>([^<]*)</g)]
  .map(([, look, text]) => ({ look, text: plain(text) }));

function boundsOf(coordinates) {
  const xs = coordinates.filter((_, i) => i % 2 === 0);
  const ys = coordinates.filter((_, i) => i % 2 === 1);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

function tableOf(markup) {
  const [x, y] = numbers(markup.slice(0, markup.indexOf(")")));
  const [body, titleBar, frame] = markup.slice(markup.indexOf(">") + 1).split("\n", 3);
  const { right, bottom } = boundsOf(numbers(attribute(body, "d")));
  const title = textsIn(markup).filter(({ look }) => look.includes(TitleLetters));
  return { left: x, top: y, right: x + right, bottom: y + bottom, markup: `<g transform="translate(${markup}`,
           title: title.map(({ text }) => text).join(""),
           titleLook: title[0]?.look.replace(/ (x|y|font-size)="[^"]*"/g, ""),
           block: ` fill="${attribute(titleBar, "fill")}" stroke="${attribute(frame, "stroke")}"` };
}

const signPlace = / (?:d="M|points="|cx="|x=")(-?[\d.e-]+)[^-\d]+(-?[\d.e-]+)/; // Near enough: signs are small.

// A key is a line, followed by the signs at its ends and in its middle.
function keyShapeOf(markup) {
  const isLine = markup.startsWith("<path") && !markup.includes(" fill=");
  if (isLine) {
    const path = attribute(markup, "d");
    return { isLine, markup, path, ...boundsOf(numbers(path)) };
  }
  const reach = 50;
  const [x, y] = markup.match(signPlace)?.slice(1).map(Number) ?? [];
  return { isLine, markup, left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

const tables = markupOf.tables.split('<g transform="translate(').slice(1).map(tableOf);
const keyShapes = markupOf.keys.split("\n").filter(Boolean).map(keyShapeOf);
const lines = keyShapes.filter(shape => shape.isLine);
const areKeysMany = lines.length > ManyKeys;

function joined(items, lookOf, pathOf) {
  const paths = new Map();
  for (const item of items)
    paths.set(lookOf(item), (paths.get(lookOf(item)) ?? "") + pathOf(item));
  return [...paths].map(([look, path]) => `<path${look} d="${path}"/>`).join("");
}

const blockPath = table => `M${table.left},${table.top}H${table.right}V${table.bottom}H${table.left}Z`;
const lineLook = ({ markup }) => ["stroke", "stroke-width", "stroke-dasharray"].slice(0, areKeysMany ? 2 : 3)
  .map(name => [name, attribute(markup, name)]).filter(([, value]) => value)
  .map(([name, value]) => ` ${name}="${value}"`).join("");

main.innerHTML = `${opening}<g class="frames">${markupOf.frames}</g>
<g class="far lines">${joined(lines, lineLook, line => line.path)}</g>
<g class="far">${areKeysMany ? "" : keyShapes.filter(shape => !shape.isLine).map(shape => shape.markup).join("")}</g>
<g class="near keys"></g>
<g class="far blocks">${joined(tables, table => table.block, blockPath)}<path class="matches"/></g>
<g class="far titles" text-anchor="middle"></g>
<g class="near tables"></g>
<g>${markupOf.badges}</g><g class="names">${markupOf.names}</g></g></svg>`;
const svg = main.firstElementChild;
const part = Object.fromEntries(["lines", "keys", "blocks", "matches", "titles", "tables", "names"]
  .map(name => [name, svg.querySelector(`.${name}`)]));
const [originX, originY] = numbers(attribute(opening, "transform"));
const wholeWidth = numbers(attribute(opening, "viewBox"))[2];
const wholeHeight = legendTop(); // It is the last in the picture, but does not move with it here.
const farLines = [...part.lines.children].map(path => ({ path, width: Number(path.getAttribute("stroke-width")),
  dashes: path.getAttribute("stroke-dasharray")?.split(",") }));
const groupNames = [...part.names.querySelectorAll("text")].map(text => {
  const [x, y] = numbers(text.parentNode.getAttribute("transform"));
  return { text, x, y };
});
for (const [name, value] of [["tabindex", 0], ["role", "graphics-document document"], ["aria-label", document.title]])
  svg.setAttribute(name, value);

// Stands before the picture in its own size, whatever the zoom is. Returns where it stood.
function legendTop() {
  footer.innerHTML = `${opening}${markupOf.legend}</g></svg>`;
  const legend = footer.firstElementChild;
  const { x, y, width, height } = legend.getBBox();
  for (const [name, value] of [["viewBox", [x, y, width, height].join(" ")], ["width", width], ["height", height]])
    legend.setAttribute(name, value);
  return y;
}

// Letters

const letters = document.createElement("canvas").getContext("2d");
const widths = new Map();

// For letters of one unit.
function widthOf(text) {
  if (!widths.has(text)) {
    letters.font = `bold 100px ${attribute(opening, "font-family")}`;
    widths.set(text, letters.measureText(text).width / 100);
  }
  return widths.get(text);
}

function wrapped(words, room, most) {
  const result = [];
  let left = 0;
  for (const word of words) {
    const width = widthOf(word);
    if (width > room || (width > left && result.length === most))
      return null;
    if (width > left) {
      result.push("");
      left = room;
    }
    result[result.length - 1] += word;
    left -= width;
  }
  return result;
}

// Of a word that is wider than there is room; not where they would tell nothing.
function pieces(word, room) {
  const most = Math.floor(room / widthOf(word) * word.length);
  if (widthOf(word) <= room || most < 6)
    return [word];
  const length = Math.ceil(word.length / Math.ceil(word.length / most));
  return word.match(new RegExp(`.{1,${length}}`, "gsu"));
}

// In the largest letters that let its words fit.
function titleMarkup(table) {
  const words = table.title.split(/(?<=[_.])|(?<=\p{Ll})(?=\p{Lu})/u);
  const spacing = 1.15;
  const smallest = 7;
  for (let pixels = 12; pixels >= smallest; --pixels) {
    const size = pixels / view.scale;
    const room = (table.right - table.left - 10) / size;
    const fitting = wrapped(pixels > smallest ? words : words.flatMap(word => pieces(word, room)), room,
                            Math.floor((table.bottom - table.top) / size / spacing));
    if (!fitting)
      continue;
    const x = (table.left + table.right) / 2;
    const y = (table.top + table.bottom) / 2 - (fitting.length / 2 - 0.8) * spacing * size;
    return fitting.map((line, i) =>
      `<text${table.titleLook} font-size="${size}" x="${x}" y="${y + i * spacing * size}">${escaped(line)}</text>`)
      .join("");
  }
  return "";
}

// What is in sight

let place = null; // Of the picture on the screen.
let view = { x: 0, y: 0, scale: 1 }; // Its upper left corner, and pixels a unit.
let drawn = null; // At which scale, and what there are elements for.
let nearTables = [];
let isDrawingAsked = false;

const touch = (one, other) => one.left < other.right && one.right > other.left
  && one.top < other.bottom && one.bottom > other.top;
const contains = (outer, inner) => inner.left >= outer.left && inner.right <= outer.right
  && inner.top >= outer.top && inner.bottom <= outer.bottom;

function show() {
  if (!isDrawingAsked)
    requestAnimationFrame(draw);
  isDrawingAsked = true;
}

function draw() {
  isDrawingAsked = false;
  const { scale } = view;
  const width = place.width / scale;
  const height = place.height / scale;
  svg.setAttribute("viewBox", `${view.x} ${view.y} ${width} ${height}`);
  const left = view.x - originX;
  const top = view.y - originY;
  const isFar = scale < FarScale;
  svg.setAttribute("class", isFar ? "far" : "near");
  if (drawn?.scale !== scale)
    nameGroups();
  if (!isDrawn({ left, top, right: left + width, bottom: top + height }, isFar)) {
    // With a margin, so that not each step needs other elements.
    const area = { left: left - width / 6, top: top - height / 6,
                   right: left + width * 7 / 6, bottom: top + height * 7 / 6 };
    drawn = { area, isFar };
    (isFar ? drawFar : drawNear)(area);
  }
  drawn.scale = scale;
}

// From near, letters grow with the picture.
function isDrawn(seen, isFar) {
  return drawn && drawn.isFar === isFar && contains(drawn.area, seen)
    && (isFar ? drawn.scale === view.scale : drawn.area.right - drawn.area.left < 2.5 * (seen.right - seen.left));
}

// In the overview the groups' names are all that can be read: those that do not touch each other, nor would be read as
// one. They grow downwards.
function nameGroups() {
  const nearSize = 20;
  const size = Math.max(nearSize, 12 / view.scale);
  const sink = (size - nearSize) * 0.8;
  const taken = [];
  for (const { text, x, y } of groupNames) {
    const gap = size / 2; // At each end.
    const box = { left: x - gap, top: y + sink - size, right: x + widthOf(text.textContent) * size + gap,
                  bottom: y + sink + size / 4 };
    const isFree = !taken.some(other => touch(box, other));
    text.setAttribute("font-size", size);
    text.setAttribute("y", sink);
    text.style.display = isFree ? "" : "none";
    if (isFree)
      taken.push(box);
  }
}

function drawFar(area) {
  const growth = Math.max(1, 0.6 / view.scale);
  for (const { path, width, dashes } of farLines) {
    path.setAttribute("stroke-width", width * growth);
    if (dashes)
      path.setAttribute("stroke-dasharray", dashes.map(dash => dash * growth));
  }
  part.lines.setAttribute("stroke-opacity", areKeysMany ? Math.min(0.5, 0.15 + view.scale) : 1);
  part.blocks.setAttribute("stroke-width", Math.max(1, 0.8 / view.scale));
  const legible = 20 / view.scale;
  part.titles.innerHTML = tables.filter(table => table.right - table.left > legible && touch(table, area))
    .map(titleMarkup).join("");
}

function drawNear(area) {
  nearTables = tables.filter(table => touch(table, area));
  part.tables.innerHTML = nearTables.map(table => table.markup).join("");
  part.keys.innerHTML = keyShapes.filter(shape => touch(shape, area)).map(shape => keyMarkup(shape, area)).join("");
  markNames();
}

// Browsers take long for lines and their dashes, also where they are out of sight: long ones are cut into pieces.
function keyMarkup(shape, area) {
  if (!shape.isLine || contains(area, shape))
    return shape.markup;
  const points = numbers(shape.path);
  const curves = [];
  for (let i = 0; i + 8 <= points.length; i += 6)
    curves.push(...piecesIn(area, points.slice(i, i + 8)));
  return curves.map(([x, y, ...others]) => shape.markup.replace(shape.path, `M${x},${y} C${others}`)).join("");
}

function piecesIn(area, curve) {
  const longest = (area.right - area.left) / 8;
  const bounds = boundsOf(curve);
  if (!touch(bounds, area))
    return [];
  if (bounds.right - bounds.left < longest && bounds.bottom - bounds.top < longest)
    return [curve];
  return halves(curve).flatMap(half => piecesIn(area, half));
}

// Of a Bézier curve: de Casteljau's algorithm.
function halves([ax, ay, bx, by, cx, cy, dx, dy]) {
  const middle = (one, other) => (one + other) / 2;
  const [abx, aby, bcx, bcy] = [middle(ax, bx), middle(ay, by), middle(bx, cx), middle(by, cy)];
  const [cdx, cdy] = [middle(cx, dx), middle(cy, dy)];
  const [abcx, abcy, bcdx, bcdy] = [middle(abx, bcx), middle(aby, bcy), middle(bcx, cdx), middle(bcy, cdy)];
  const [x, y] = [middle(abcx, bcdx), middle(abcy, bcdy)];
  return [[ax, ay, abx, aby, abcx, abcy, x, y], [x, y, bcdx, bcdy, cdx, cdy, dx, dy]];
}
