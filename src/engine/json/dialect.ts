/** Where readers of JSON differ, though all of them claim to read RFC 8259. */
export interface JsonDialect {
  /** Which of the members of one name stands. A validator whose authority refuses them says so of `repeated`. */
  readonly repeated: 'first' | 'last';
  /** Whether the reader stops behind the first value, whatever follows. */
  readonly ignoresRest: boolean;
  /** Whether `"\ud800"` without its other half is refused; else it is read as U+FFFD. */
  readonly refusesLoneSurrogates: boolean;
  /** Whether a number that a double cannot hold, such as `1e999`, is refused where it stands. */
  readonly refusesHugeNumbers: boolean;
  /** Containers within containers that are read at most. */
  readonly mostLevels: number;
}

/** Go's `json.Unmarshal`, and `Decoder.Decode` where it is told that text may follow. */
export const goJson: JsonDialect = {
  repeated: 'last', ignoresRest: false, refusesLoneSurrogates: false, refusesHugeNumbers: false, mostLevels: 10_000,
};

/** Rust's `serde_json`. */
export const serdeJson: JsonDialect = {
  repeated: 'first', ignoresRest: false, refusesLoneSurrogates: true, refusesHugeNumbers: true, mostLevels: 127,
};
