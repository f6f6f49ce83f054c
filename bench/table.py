"""Prints a hyperfine result as a Markdown table: wall and processor time, and the ratio to the first line."""

import json
import sys

results = json.load(open(sys.argv[1]))["results"]
print("| | wall, s | ± | user + system, s | ratio |\n|---|--:|--:|--:|--:|")
for result in results:
    print("| {} | {:.3f} | {:.3f} | {:.3f} | {:.2f} |".format(
        result["command"], result["median"], result["stddev"] or 0, result["user"] + result["system"],
        result["median"] / results[0]["median"]))
