// Makes reports/territory/catalunya.json, the outlines of Catalonia's municipalities, from npm's es-atlas
// (Instituto Geográfico Nacional, CC BY 4.0): those of the four provinces are taken, put on a plane, simplified, and
// given their comarca. It is run by hand, when the source or a comarca changes, and its result is committed.
//
//   npm ci --prefix assets/map && node assets/map/make.mjs
//
// comarques.csv is Idescat's list of codes (https://www.idescat.cat/codis/?id=50&n=10), without the check digit.
import { readFileSync, writeFileSync } from 'node:fs';
import { feature, quantize } from 'topojson-client';
import { filter, planarRingArea, presimplify, simplify } from 'topojson-simplify';

const here = (path) => new URL(path, import.meta.url);

// Triangles of less than this many square kilometres are not seen on a page.
const SEEN = 0.5;
// How many steps the plane has on each side: 70 m each, a seventh of a point on a page.
const STEPS = 4000;
// No municipality may lose or gain more of its area than this.
const AREA_KEPT = 0.25;

// Comarques that are younger than the first years that a memòria may be of: the year, and where their municipalities
// were before.
const YOUNGER = [
  [2023, { 24: '08004 08109 08149 08151 08160 08171 08225 08271' }],
  [2015, { '07': '08034 08079 08128 08138 08258', 24: '08070', 41: '08055 08064 08095 08239' }],
];

const source = JSON.parse(readFileSync(here('node_modules/es-atlas/es/municipalities.json'), 'utf8'));
const comarca = new Map(), before = new Map();
for (const line of readFileSync(here('comarques.csv'), 'utf8').trim().split('\n').slice(1)) {
  const [code, towns] = line.split(',');
  for (const town of towns.split(' ')) comarca.set(town, code);
}
for (const [year, were] of YOUNGER) {
  for (const [code, towns] of Object.entries(were)) for (const town of towns.split(' ')) before.set(town, [year, code]);
}

// Mercator, in kilometres at 41.7° north; y grows northwards.
const RADIUS = 6371 * Math.cos(41.7 * Math.PI / 180);
const plane = ([east, north]) => [
  RADIUS * east * Math.PI / 180, RADIUS * Math.log(Math.tan(Math.PI / 4 + north * Math.PI / 360)),
];
const { scale, translate } = source.transform;
const arcs = source.arcs.map((arc) => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => plane([(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]));
});
const towns = source.objects.municipalities.geometries.filter(({ id }) => comarca.has(id));
if (towns.length !== comarca.size) throw new Error(`the atlas has ${towns.length} of ${comarca.size} municipalities`);
towns.sort((a, b) => (a.id < b.id ? -1 : 1));
for (const town of towns) {
  const was = before.get(town.id);
  town.properties = { comarca: comarca.get(town.id), ...(was && { since: was[0], before: was[1] }) };
}

const whole = presimplify(filter({
  type: 'Topology', arcs, objects: { municipalities: { type: 'GeometryCollection', geometries: towns } },
}));
const lean = simplify(whole, SEEN);
const area = (topology, town) => {
  const { type, coordinates } = feature(topology, town).geometry;
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  return polygons.reduce((sum, rings) => sum + rings.reduce((s, ring) => s + planarRingArea(ring), 0), 0);
};
const collapsed = [];
whole.objects.municipalities.geometries.forEach((town, i) => {
  const from = area(whole, town);
  if (from === 0) return void collapsed.push(town.id); // the atlas itself has no more than a line of it
  const share = area(lean, lean.objects.municipalities.geometries[i]) / from;
  if (Math.abs(share - 1) > AREA_KEPT) throw new Error(`${town.id} keeps ${share} of its area`);
});

const out = quantize(lean, STEPS);
delete out.bbox;
const points = out.arcs.reduce((sum, arc) => sum + arc.length, 0);
writeFileSync(here('../../reports/territory/catalunya.json'), JSON.stringify(out) + '\n');
console.log(`${towns.length} municipalities, ${out.arcs.length} arcs, ${points} points; no area: ${collapsed.join(' ')}`);
