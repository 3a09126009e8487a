/** The tabs of the left panel: the ARIA tabs pattern. */
import { byId } from "./dom.js";

const NAMES = ["questions", "path", "list"] as const;
type TabName = (typeof NAMES)[number];

export function activateTab(name: TabName): void {
  for (const other of NAMES) {
    const on = other === name;
    const tab = byId(`tab-${other}`);
    tab.setAttribute("aria-selected", String(on));
    tab.tabIndex = on ? 0 : -1;
    byId(`panel-${other}`).hidden = !on;
  }
  byId("left").classList.add("open");
  byId("toggle-left").setAttribute("aria-expanded", "true");
}

export function setUpTabs(): void {
  NAMES.forEach((name, i) => {
    const tab = byId(`tab-${name}`);
    tab.addEventListener("click", () => activateTab(name));
    tab.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      if (!step) return;
      const next = NAMES[(i + step + NAMES.length) % NAMES.length]!;
      activateTab(next);
      byId(`tab-${next}`).focus();
    });
  });
}
