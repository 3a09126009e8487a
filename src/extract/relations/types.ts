export interface FoundRelation {
  type: string;
  /** Entity indices of the document. */
  source: number;
  target: number;
  attrs: Record<string, string | number | boolean | string[]>;
  start: number;
  end: number;
  confidence: number;
}
