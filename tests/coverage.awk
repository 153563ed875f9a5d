# Which lines of each room any test reaches: joins the reports (lcov) of all test projects by file and line.
/^SF:/ {
  file = substr($0, 4)
  room = file ~ /\/src\/Korevagt\.[A-Za-z]+\// && file !~ /\/obj\// ? file : ""
  sub(/.*\/src\/Korevagt\./, "", room)
  sub(/\/.*/, "", room)
}
/^DA:/ && room != "" {
  split(substr($0, 4), entry, ",")
  line = file ":" entry[1]
  if (!(line in hits)) { hits[line] = 0; lines[room]++; allLines++ }
  if (entry[2] > 0 && !hits[line]) { hits[line] = 1; reached[room]++; allReached++ }
}
END {
  for (room in lines) { printf "coverage: %-14s %5.1f %% of %d lines\n", room, 100 * reached[room] / lines[room], lines[room] | "sort" }
  close("sort")
  if (allLines > 0) { printf "coverage: %-14s %5.1f %% of %d lines\n", "all", 100 * allReached / allLines, allLines }
}
