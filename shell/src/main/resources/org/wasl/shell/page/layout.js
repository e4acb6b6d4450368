// Where the nodes of a network go: springs along edges, every node pushing every other, the same picture each time.
// What is fixed stays where it is, so that a picture can grow without being shuffled.

const STEPS = 260;
const LENGTH = 120;

/** Gives each node `x` and `y`, around (0, 0) or around the node `at` that it grows from; `edges` are pairs of indexes with a weight. */
export function place(nodes, edges) {
  const golden = Math.PI * (3 - Math.sqrt(5));
  nodes.forEach((node, i) => {
    if (node.x !== undefined) return;
    const far = node.fixed ? 0 : LENGTH * (node.at ? 0.5 : Math.sqrt(i + 0.5));
    node.x = (node.at?.x ?? 0) + far * Math.cos(i * golden);
    node.y = (node.at?.y ?? 0) + far * Math.sin(i * golden);
  });
  for (let step = 0; step < STEPS; step++) {
    const heat = 24 * (1 - step / STEPS);
    const moves = nodes.map(() => ({ x: 0, y: 0 }));
    const push = (i, j, force) => {
      const dx = nodes[j].x - nodes[i].x;
      const dy = nodes[j].y - nodes[i].y;
      const far = Math.max(1, Math.hypot(dx, dy));
      const by = force(far) / far;
      moves[i].x -= dx * by;
      moves[i].y -= dy * by;
      moves[j].x += dx * by;
      moves[j].y += dy * by;
    };
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) push(i, j, (far) => (LENGTH * LENGTH) / far);
    }
    for (const { from, to, weight } of edges) push(from, to, (far) => -(far * far * (1 + Math.log(weight))) / LENGTH / 1.6);
    nodes.forEach((node, i) => {
      if (node.fixed) return;
      // towards the middle, so that parts without an edge between them stay in sight
      const x = moves[i].x - node.x * 0.35;
      const y = moves[i].y - node.y * 0.6;
      const far = Math.max(1, Math.hypot(x, y));
      node.x += (x / far) * Math.min(far, heat);
      node.y += (y / far) * Math.min(far, heat);
    });
  }
}
