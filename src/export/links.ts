import { IdTable } from "./idTable.js";

/** Lists of numbers by id, in 12 bytes a number: what is linked to what, gathered while relationships stream past. */
export class Links {
  private readonly heads = new IdTable();
  private values = new Uint32Array(1024);
  /** Index + 1 of the entry before, in the same list; 0 at its end. */
  private before = new Uint32Array(1024);
  private count = 0;

  add(id: string, value: number): void {
    if (this.count === this.values.length) {
      this.values = doubled(this.values);
      this.before = doubled(this.before);
    }
    const head = this.heads.get(id);
    this.values[this.count] = value;
    this.before[this.count] = head === undefined ? 0 : head + 1;
    this.heads.set(id, this.count++);
  }

  /** Each number once, in the order of adding. */
  of(id: string): number[] {
    const found: number[] = [];
    for (let at = (this.heads.get(id) ?? -1) + 1; at > 0; at = this.before[at - 1]!) found.push(this.values[at - 1]!);
    return [...new Set(found.reverse())];
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(array.length * 2);
  more.set(array);
  return more;
}
